using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.DataProtection;

/// <summary>The key ring of sign-ins and forms, shared by all nodes through the database.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Db(scope).Set<StoredKey>().AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    /// <summary>Not through the write gate: the framework calls this where it pleases, also inside an act that holds it.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = Db(scope);
        db.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    private static PlatformDb Db(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlatformDb>();
}

public static class KeepingKeys
{
    /// <summary>In <c>foundation_keys</c>, each sealed by the master key from outside the database.</summary>
    public static IDataProtectionBuilder KeepKeysInDatabase(this IDataProtectionBuilder builder)
    {
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new KeysInDatabase(s.GetRequiredService<IServiceScopeFactory>());
            options.XmlEncryptor = new SealXml(s.GetRequiredService<ICryptography>(), s.GetRequiredService<MasterKey>());
        }));
        return builder;
    }
}
