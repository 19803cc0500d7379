namespace Mingtang.Documents;

/// <summary>
/// What rooms behind this one show on a document's pages: its interpretations, its questions. Asked by <c>&lt;mt-beside document="…" /&gt;</c> on the
/// public page and on the desk.
/// </summary>
public interface IStandsBeside
{
    /// <param name="onlyPublic">False on the desk: what is still on its way, with the address there.</param>
    Task<IReadOnlyList<BesideDocument>> Beside(Guid documentId, bool onlyPublic, CancellationToken stop);
}

/// <param name="KindTitle">Heading under which it stands: 解读.</param>
/// <param name="Note">A few words behind the link: 图表、视频, 待审定.</param>
public sealed record BesideDocument(string KindTitle, string Title, string Url, string? Note);
