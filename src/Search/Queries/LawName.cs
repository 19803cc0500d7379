namespace Mingtang.Search.Queries;

/// <summary>Names of laws as people say them: without the country, without what stands in brackets at the end.</summary>
internal static class LawName
{
    private static readonly string[] Before = ["中华人民共和国", "中国", "国务院关于", "关于"];
    private static readonly string[] After = ["(试行)", "(草案)", "(修订)", "(修正)", "(暂行)"];

    /// <summary>The part of a folded title that people use.</summary>
    public static ReadOnlySpan<char> Core(ReadOnlySpan<char> folded)
    {
        foreach (var tail in After)
            if (folded.EndsWith(tail))
                folded = folded[..^tail.Length];
        foreach (var head in Before)
            if (folded.StartsWith(head) && folded.Length > head.Length + 2)
                return folded[head.Length..];
        return folded;
    }

    /// <summary>Letters and digits only.</summary>
    public static string Bare(ReadOnlySpan<char> folded)
    {
        Span<char> kept = folded.Length <= 512 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var letter in folded)
            if (char.IsLetterOrDigit(letter))
                kept[length++] = letter;
        return kept[..length].ToString();
    }

    /// <summary>How well a short form is made of a name by leaving characters out: 0 where it is not, near 1 where little is left out.</summary>
    public static float Shortened(ReadOnlySpan<char> form, ReadOnlySpan<char> name)
    {
        if (form.Length < 2 || form.Length > name.Length || form[0] != name[0] && !name[1..].Contains(form[0]))
            return 0;
        var (at, runs, last) = (0, 0, -2);
        foreach (var letter in form)
        {
            var step = name[at..].IndexOf(letter);
            if (step < 0)
                return 0;
            at += step;
            runs += at == last + 1 ? 0 : 1;
            last = at++;
        }
        var ends = (form[0] == name[0] ? 0.25f : 0) + (form[^1] == name[^1] ? 0.25f : 0);
        return 0.25f + ends + 0.15f * form.Length / name.Length + 0.1f / runs;
    }
}
