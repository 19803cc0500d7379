using System.Text;

namespace Mingtang.Documents.Content;

/// <summary>Words in one line: <c>**bold**</c>, <c>*italic*</c>, <c>[words](address)</c>; a backslash takes a mark's meaning away, <c>\n</c> breaks the line.</summary>
internal static class TypedRuns
{
    private const string Marks = "\\*[]|";

    /// <summary>After a backslash it says nothing and parts two looks whose stars would run together.</summary>
    private const char Joint = '.';

    public static IReadOnlyList<TextRun> Read(string typed)
    {
        var runs = new RunWriter();
        Read(typed.AsSpan().Trim(), runs, bold: false, italic: false, link: null);
        return runs.Done();
    }

    /// <summary>Words that know no look: a caption, the name of a file.</summary>
    public static string Bare(string typed) => PlainRendering.Of(Read(typed));

    public static string Write(IReadOnlyList<TextRun> runs)
    {
        var typed = new StringBuilder();
        foreach (var run in runs)
        {
            var look = run.Bold && run.Italic ? "***" : run.Bold ? "**" : run.Italic ? "*" : "";
            var words = look + Escape(run.Text) + look;
            if (look.Length > 0 && typed.Length > 0 && typed[^1] == '*')
                typed.Append('\\').Append(Joint);
            typed.Append(SafeLink.Of(run.Link) is { } link ? $"[{words}]({link.Replace(")", "%29", StringComparison.Ordinal)})" : words);
        }
        return typed.ToString();
    }

    public static string Escape(string words)
    {
        var typed = new StringBuilder(words.Length);
        foreach (var unit in words)
            typed.Append(unit == '\n' ? "\\n" : Marks.Contains(unit) ? "\\" + unit : unit.ToString());
        return typed.ToString();
    }

    private static void Read(ReadOnlySpan<char> typed, RunWriter runs, bool bold, bool italic, string? link)
    {
        for (var at = 0; at < typed.Length;)
        {
            var rest = typed[at..];
            var stars = Stars(rest);
            if (rest[0] == '\\' && rest.Length > 1)
            {
                runs.Append(rest[1] switch { 'n' => "\n", Joint => "", _ => rest.Slice(1, 1) }, bold, italic, link);
                at += 2;
            }
            else if (stars is 1 or 2 or 3 && Closing(rest, stars) is var end and > 0)
            {
                Read(rest[stars..end], runs, bold || stars >= 2, italic || stars is 1 or 3, link);
                at += end + stars;
            }
            else if (rest[0] == '[' && link is null && Link(rest) is { } found)
            {
                Read(rest[1..found.Words], runs, bold, italic, found.Address);
                at += found.Length;
            }
            else
            {
                var plain = Math.Max(stars, 1);
                runs.Append(rest[..plain], bold, italic, link);
                at += plain;
            }
        }
    }

    private static int Stars(ReadOnlySpan<char> rest) => rest.IndexOfAnyExcept('*') is var end and >= 0 ? end : rest.Length;

    /// <summary>Where as many stars close, with something between; 0 where nowhere on the line.</summary>
    private static int Closing(ReadOnlySpan<char> rest, int stars)
    {
        for (var at = stars; at < rest.Length;)
            if (rest[at] == '\\')
                at += 2;
            else if (rest[at] != '*')
                at++;
            else if (Stars(rest[at..]) is var closing && closing == stars)
                return at;
            else
                at += closing;
        return 0;
    }

    private static (int Words, string Address, int Length)? Link(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at + 2 < rest.Length; at++)
            if (rest[at] == '\\')
                at++;
            else if (rest[at] == '[')
                return null;
            else if (rest[at] == ']')
                return rest[at + 1] == '(' && rest[(at + 2)..].IndexOf(')') is var end and > 0 && SafeLink.Of(rest.Slice(at + 2, end).ToString()) is { } address
                    ? (at, address, at + 2 + end + 1) : null;
        return null;
    }
}
