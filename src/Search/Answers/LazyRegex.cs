using System.Text.RegularExpressions;

namespace Mingtang.Search.Answers;

/// <summary>A pattern that is matched against many sentences once it is needed: compiled then, not before.</summary>
internal sealed class LazyRegex(string pattern)
{
    public Regex Value => field ??= new(pattern, RegexOptions.Compiled);
}
