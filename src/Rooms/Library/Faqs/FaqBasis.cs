using Mingtang.Documents;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Library.Faqs;

/// <summary>What an answer may rest on, found by words of the title, by number or by index number.</summary>
internal sealed class FaqBasis(IDocuments documents)
{
    private const int Most = 12;

    public static IReadOnlyList<DocumentKind> Kinds { get; } = [.. DocumentKinds.Own, DocumentKind.Reference];

    /// <summary>What is in force first; a title or number told exactly is found alone.</summary>
    public async Task<IReadOnlyList<DocumentRef>> Find(string words, CancellationToken stop)
    {
        words = DocumentNumber.TryParse(words, out var number) ? number.ToString() : words.Trim().Trim('《', '》');
        if (words.Length < 2)
            return [];
        if (await documents.ByIndexNumber(words, stop) is { IsPublic: true, IsOpenToAll: true } one)
            return [one];
        var found = await documents.Public(new() { Kinds = Kinds, Words = words, AlsoEnded = true, Most = 50 }, stop);
        var holding = found.Where(FaqPolicy.Holds).ToList();
        return holding.Where(document => document.Title == words || document.DocumentNumber == words).ToList() is [_] told ? told : [.. holding.Concat(found.Except(holding)).Take(Most)];
    }

    public async Task<IReadOnlyList<DocumentRef>> Known(IEnumerable<Guid> ids, CancellationToken stop)
    {
        List<DocumentRef> known = [];
        foreach (var id in ids.Distinct())
            if (await documents.FindPublic(id, stop) is { } document)
                known.Add(document);
        return known;
    }
}
