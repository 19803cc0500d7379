using System.Text;

namespace Mingtang.Reading.Packages;

/// <summary>An OLE file: told apart by the names of its streams, which stand in its directory as UTF-16.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;

    /// <returns>The extension LibreOffice is to see; an encrypted file is refused.</returns>
    public static string Extension(ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes, "EncryptedPackage") || Names(bytes, "EncryptionInfo"))
            throw new StopReading(Refusals.Encrypted);
        if (Names(bytes, "WordDocument"))
            return IsEncryptedDoc(bytes) ? throw new StopReading(Refusals.Encrypted) : "doc";
        if (Names(bytes, "Workbook") || Names(bytes, "Book"))
            return "xls";
        return Names(bytes, "PowerPoint Document") ? throw new StopReading(Refusals.UnknownKind) : "wps";
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string stream)
    {
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        for (var sector = 0; sector + name.Length <= bytes.Length; sector += Sector / 4)
            if (bytes[sector..].StartsWith(name))
                return true;
        return false;
    }

    /// <summary>The information block opens the stream, hence a sector; the bit fEncrypted is in its flags.</summary>
    private static bool IsEncryptedDoc(ReadOnlySpan<byte> bytes)
    {
        for (var sector = Sector; sector + 12 <= bytes.Length; sector += Sector)
            if (bytes[sector] == 0xEC && bytes[sector + 1] == 0xA5)
                return (bytes[sector + 11] & 1) != 0;
        return false;
    }
}
