using Mingtang.Documents;
using Mingtang.Documents.Demo;
using Mingtang.Interpretations.Duties;

namespace Mingtang.Interpretations.Demo;

/// <summary>
/// 三同步 in the demo: what must be interpreted has its interpretation approved and passed before the document is handed in, so that one act
/// publishes both. What came late, and what nobody wrote, the office let go first.
/// </summary>
internal sealed class DemoBeside(IDocuments documents, MustInterpret must, DutyBook duties, DemoWriters writers) : IReadiesDemo
{
    private readonly Dictionary<string, DemoEntry> written = DemoEntry.All("interpretations").ToDictionary(entry => entry.Subject);
    private int number;

    public Task Meet(IReadOnlyCollection<Guid> unitIds, CancellationToken stop) => writers.Meet(unitIds, stop);

    public async Task Ready(Guid documentId, CancellationToken stop)
    {
        if (await documents.Find(documentId, stop) is not { } document || await must.Ground(document, stop) is null)
            return;
        if (!written.TryGetValue(document.Title, out var entry))
            _ = (await duties.LetGoFirst(writers.Office, documentId, "存量文件，先公开，解读随清理补做", null, stop)).Value;
        else if (IsLate(++number))
            _ = (await duties.LetGoFirst(writers.Office, documentId, "群众急等办理，先公开文件，解读随后补发", null, stop)).Value;
        else
            await writers.Passed(document, Stage.Publication, entry, number, stop);
    }

    /// <summary>A few in forty, as in life.</summary>
    private static bool IsLate(int number) => number % 9 == 5;
}
