using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Foundation.DataProtection;

public sealed class KeyRingTests
{
    [Theory, EveryEngine]
    public async Task A_sign_in_made_on_one_node_is_read_on_another(Engine engine)
    {
        using var house = new TestHouse(engine);
        var cookie = Node(house).Protect("张三");
        Node(house).Unprotect(cookie).ShouldBe("张三");
        (await Stored(house)).ShouldHaveSingleItem().ShouldNotContain("masterKey", Case.Insensitive);
    }

    [Theory, EveryEngine]
    public async Task A_copy_of_the_database_without_the_master_key_signs_nobody_in(Engine engine)
    {
        using var house = new TestHouse(engine);
        var cookie = Node(house).Protect("张三");
        (await Stored(house)).ShouldNotBeEmpty();
        var stranger = MasterKey.From(Convert.ToBase64String(new byte[32]), "", new StandardCryptography());
        Should.Throw<Exception>(() => Node(house, stranger).Unprotect(cookie));
    }

    private static IDataProtector Node(TestHouse house, MasterKey? master = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders());
        services.AddSingleton(house.Services.GetRequiredService<ICryptography>());
        services.AddSingleton(master ?? house.Services.GetRequiredService<MasterKey>());
        services.AddDataProtection().SetApplicationName("Mingtang").KeepKeysInDatabase();
        // The framework's own scope factory would shadow the house's.
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeysInDatabase(house.Services.GetRequiredService<IServiceScopeFactory>()));
        return services.BuildServiceProvider().GetDataProtector("sign-in");
    }

    private static Task<List<string>> Stored(TestHouse house) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<StoredKey>().Select(k => k.Xml).ToListAsync());
}
