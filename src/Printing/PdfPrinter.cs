using Mingtang.Kernel;
using Mingtang.Printing.Pdf;

namespace Mingtang.Printing;

/// <summary>Turns a printed docx into PDF where LibreOffice is on the machine. One at a time for the whole process: the office shares no page between two calls, and a queue is kinder than two slow ones.</summary>
/// <param name="office">Path of <c>soffice</c>; null looks along PATH.</param>
/// <param name="timeLimit">Null gives each paper ninety seconds, waiting in the queue not counted.</param>
public sealed class PdfPrinter(string? office = null, TimeSpan? timeLimit = null)
{
    private static readonly SemaphoreSlim Queue = new(1);

    private readonly TimeSpan limit = timeLimit ?? TimeSpan.FromSeconds(90);

    private readonly Lazy<bool> isHere = new(() => Soffice.Find(office) is not null);

    /// <summary>Whether a page should offer PDF at all; looked for once, because each page asks.</summary>
    public bool IsHere => isHere.Value;

    public async Task<Outcome<byte[]>> Print(byte[] docx, CancellationToken cancellation = default)
    {
        if (Soffice.Find(office) is not { } found)
            return PdfRefusals.NoLibreOffice;

        await Queue.WaitAsync(cancellation);
        try
        {
            return await new Soffice(found, limit).Convert(docx, cancellation);
        }
        finally
        {
            Queue.Release();
        }
    }
}
