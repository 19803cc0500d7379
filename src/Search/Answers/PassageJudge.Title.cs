using Mingtang.Search.Queries;

namespace Mingtang.Search.Answers;

internal sealed partial class PassageJudge
{
    private readonly Dictionary<ulong, TitleLook> titles = [];

    /// <summary>The articles of one text have one title; it is measured once.</summary>
    private void LookAtTitle(float[] features, ulong item, ReadOnlySpan<char> title)
    {
        if (!titles.TryGetValue(item, out var look))
            titles[item] = look = Measure(item, title);
        inTitle.Clear();
        inTitle.Add(look.Seen);
        (features[(int)PassageFeature.Title], features[(int)PassageFeature.TitleShare]) = (look.Said, look.Share);
        (features[(int)PassageFeature.LettersTitle], features[(int)PassageFeature.ToldTitle]) = look.Letters;
        (features[(int)PassageFeature.NearTitle], features[(int)PassageFeature.TitleRest]) = (look.Near, look.Unasked);
        (features[(int)PassageFeature.Elsewhere], features[(int)PassageFeature.Here]) = (look.IsElsewhere ? 1 : 0, look.IsHere ? 1 : 0);
        (features[(int)PassageFeature.Matter], features[(int)PassageFeature.MatterAmount]) = look.Matter;
    }

    private TitleLook Measure(ulong item, ReadOnlySpan<char> title)
    {
        var seen = NothingSeen();
        Read(title, seen);
        runs.Begin();
        runs.Scan(title);
        var share = Math.Min(1, (float)runs.Judge().Letters / LawName.Core(title).Length);
        var region = Region.Of(title);
        var asked = region.Length > 0 && question.Folded.AsSpan().Contains(region, StringComparison.Ordinal);
        return new(seen, slots.Said(seen.Things), Near.Said(seen.Near), Letters.Shares(seen.Letters), share, region.Length > 0 && !asked, asked, Matters.Of(item, title), Letters.Unasked(LawName.Core(title)));
    }

    private sealed record TitleLook(Seen Seen, float Said, float Near, (float Itself, float Said) Letters, float Share, bool IsElsewhere, bool IsHere, (float Share, float Amount) Matter, float Unasked);
}
