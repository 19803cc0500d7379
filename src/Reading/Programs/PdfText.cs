using Mingtang.Reading.Lines;

namespace Mingtang.Reading.Programs;

/// <summary>pdf: its text layer as pdftotext lays it out, one paragraph a line, spaces and page breaks kept.</summary>
internal static class PdfText
{
    public static void Read(byte[] bytes, Transcript transcript)
    {
        var program = transcript.Limits.Program("pdftotext") ?? throw new StopReading(Refusals.NeedsPdftotext);
        using var folder = new ScratchFolder(bytes.Length);
        var file = folder.Write("in.pdf", bytes);
        var (code, text, error) = OutsideProgram.Run(
            program, ["-layout", "-enc", "UTF-8", "-q", file, "-"], transcript.Limits.Time, transcript.Limits.Characters, boundMemory: true);
        if (code != 0)
            throw new StopReading(IsEncrypted(error, bytes) ? Refusals.Encrypted : Refusals.Damaged);
        if (string.IsNullOrWhiteSpace(text))
            throw new StopReading(Refusals.NoTextLayer);
        if (PdfLayout.HasColumns(text))
            text = Columns(program, file, transcript.Limits) ?? text;
        PlainText.Read(text.TrimEnd('\f', '\n'), transcript);
        if (transcript.Limits.WithPictures)
            PdfPictures.Read(folder, file, transcript);
    }

    /// <summary>The text layer alone, pages parted by <c>\f</c>; empty where there is none.</summary>
    public static string Whole(byte[] bytes, ReadingLimits limits)
    {
        var program = limits.Program("pdftotext") ?? throw new StopReading(Refusals.NeedsPdftotext);
        using var folder = new ScratchFolder(bytes.Length);
        return OutsideProgram.Run(program, ["-enc", "UTF-8", "-q", folder.Write("in.pdf", bytes), "-"], limits.Time, limits.Characters, boundMemory: true).Output;
    }

    // The places of all words take many times the room of the text; beyond the limit the text as laid out must do.
    private static string? Columns(string program, string file, ReadingLimits limits)
    {
        try
        {
            var (code, boxes, _) = OutsideProgram.Run(program, ["-bbox", "-enc", "UTF-8", "-q", file, "-"], limits.Time, limits.Characters, boundMemory: true);
            return code == 0 ? PdfLayout.Of(boxes) : null;
        }
        catch (StopReading)
        {
            return null;
        }
    }

    private static bool IsEncrypted(string error, ReadOnlySpan<byte> bytes) =>
        error.Contains("password", StringComparison.OrdinalIgnoreCase) || bytes.IndexOf("/Encrypt"u8) >= 0;
}
