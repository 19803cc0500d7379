namespace Mingtang.Reading;

/// <summary>How much a file may hold before it is refused. Memory and time follow these figures, not the file.</summary>
/// <remarks>The defaults fit a plan a hundred times the usual size and a table of 50,000 rows by 20 columns.</remarks>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of the file as it arrives.</summary>
    public long Bytes { get; init; } = 64L << 20;

    /// <summary>Bytes that may come out of a zip package, all entries together, counted while they come.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>Unpacked over packed bytes; looked at once more than 32 MiB have come out.</summary>
    public int UnpackedRatio { get; init; } = 400;

    /// <summary>Entries of a zip package.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>UTF-16 units of the normalised text.</summary>
    public int Characters { get; init; } = 32 << 20;

    /// <summary>Paragraphs and table cells together.</summary>
    public int Places { get; init; } = 2_000_000;

    /// <summary>Elements inside one another.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>Pictures are handed over only to who asks: most readers want the words.</summary>
    public bool WithPictures { get; init; }

    /// <summary>Pictures of one file, and bytes of one of them.</summary>
    public int Pictures { get; init; } = 200;

    public int PictureBytes { get; init; } = 16 << 20;

    /// <summary>Files that lie beside this one, by the relative address a text gives of a picture; null where there is none.</summary>
    public Func<string, byte[]?>? Beside { get; init; }

    /// <summary>The bytes of a picture that a page or a text names: inside the address itself, or in a file beside it. Never fetched.</summary>
    public byte[]? PictureAt(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        if (!address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return address.Contains(':', StringComparison.Ordinal) ? null : Beside?.Invoke(Uri.UnescapeDataString(address));
        var comma = address.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        if (comma < 0 || address.Length > PictureBytes * 4L / 3 + 100)
            return null;
        var bytes = new byte[(address.Length - comma) * 3 / 4 + 4];
        return Convert.TryFromBase64String(address[(comma + ";base64,".Length)..], bytes, out var written) ? bytes[..written] : null;
    }

    /// <summary>Where a program of the machine lies; a test takes one away.</summary>
    internal Func<string, string?> Program { get; init; } = Programs.OutsideProgram.Find;

    /// <summary>For one run of an outside program (pdftotext, LibreOffice), and for one page of HTML.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
