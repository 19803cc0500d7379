namespace Mingtang.Search.Storage;

/// <summary>The words of one row as they are kept for re-ranking and for showing. An item's row has no label.</summary>
internal readonly record struct RowText(string Id, string Title, string Label, string Heading, string OtherNames, string Body)
{
    public const char Between = '\u0001', Names = '\u0002';

    /// <summary>Fields that stand before the body.</summary>
    public const int FieldsBefore = 5;

    public string Joined => string.Join(Between, Clean(Title), Clean(Label), Clean(Heading), Clean(OtherNames), Clean(Id), Body);

    private static string Clean(string words) => words.Replace(Between, ' ');

    public static RowText Split(ReadOnlySpan<char> joined)
    {
        Span<Range> parts = stackalloc Range[6];
        joined.Split(parts, Between);
        return new(joined[parts[4]].ToString(), joined[parts[0]].ToString(), joined[parts[1]].ToString(), joined[parts[2]].ToString(), joined[parts[3]].ToString(), joined[parts[5]].ToString());
    }
}
