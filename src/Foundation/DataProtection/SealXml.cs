using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Cryptography;

namespace Mingtang.Foundation.DataProtection;

/// <summary>Seals a key's secret under the master key, so that a copy of the database alone signs nobody in.</summary>
internal sealed class SealXml(ICryptography cryptography, MasterKey master) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var closed = Convert.ToBase64String(cryptography.Seal(master.Value, plain));
        return new EncryptedXmlInfo(new XElement("sealed", closed), typeof(OpenXml));
    }
}

/// <summary>Made by the framework from its name in the stored XML.</summary>
internal sealed class OpenXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var cryptography = services.GetRequiredService<ICryptography>();
        var plain = cryptography.Open(services.GetRequiredService<MasterKey>().Value, Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
