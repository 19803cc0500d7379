using Mingtang.Library.Asking;
using Mingtang.Library.Index;
using Mingtang.Library.Searching;

namespace Mingtang.Library;

internal sealed class LibraryDoor(NodeIndex node, SearchReading searching, AskReading asking) : ILibrary
{
    private const int Spare = 15;

    public async Task Ready(IProgress<string>? progress, CancellationToken stop) => await node.Whole(progress, stop);

    public async Task<IReadOnlyList<FoundText>> Search(string query, int limit, CancellationToken stop)
    {
        var found = await searching.Search(new SearchWish(query.Trim()), stop, Math.Clamp(limit + Spare, 1, 100));
        // One text of a title: a former version tells nothing that the present one under the same name does not.
        return [.. found.Lines.Concat(found.Ended).OrderBy(line => line.Place).DistinctBy(line => line.Title).Take(limit)
            .Select(line => new FoundText(line.Title, line.Section, line.Url, Math.Round(line.Score, 4)))];
    }

    public async Task<LibraryAnswer> Ask(string question, int limit, CancellationToken stop)
    {
        var answered = await asking.Ask(question.Trim(), stop, limit);
        return new([.. answered.All.Select(passage => new FoundText(passage.Title, passage.Label is { Length: > 0 } label ? label : null, passage.Url, Math.Round(passage.Score, 4)))],
            answered.First is { } first ? $"{first.Sentence.Trim()}（{first.Citation}）" : null, answered.Abstained);
    }
}
