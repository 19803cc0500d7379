using Mingtang.Reading.Lines;

namespace Mingtang.Reading.Programs;

/// <summary>pdf: its text layer as pdftotext lays it out, one paragraph a line, spaces and page breaks kept.</summary>
internal static class PdfText
{
    public static void Read(byte[] bytes, Transcript transcript)
    {
        var program = OutsideProgram.Find("pdftotext") ?? throw new StopReading(Refusals.NeedsPdftotext);
        using var folder = new ScratchFolder();
        var file = folder.Write("in.pdf", bytes);
        var (code, text, error) = OutsideProgram.Run(
            program, ["-layout", "-enc", "UTF-8", "-q", file, "-"], transcript.Limits.Time, transcript.Limits.Characters, boundMemory: true);
        if (code != 0)
            throw new StopReading(IsEncrypted(error, bytes) ? Refusals.Encrypted : Refusals.Damaged);
        if (string.IsNullOrWhiteSpace(text))
            throw new StopReading(Refusals.NoTextLayer);
        PlainText.Read(text.TrimEnd('\f', '\n'), transcript);
    }

    private static bool IsEncrypted(string error, ReadOnlySpan<byte> bytes) =>
        error.Contains("password", StringComparison.OrdinalIgnoreCase) || bytes.IndexOf("/Encrypt"u8) >= 0;
}
