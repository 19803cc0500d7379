namespace Mingtang.Search.Retrieval;

/// <summary>A term to look for, what it is worth, and whether a row must hold it to match in full.</summary>
internal readonly record struct QueryTerm(ulong Key, float Weight, bool Must);

/// <summary>A row found: which segment of the shelf, which row, and how well.</summary>
internal readonly record struct Hit(int Part, int Row, float Score) : IComparable<Hit>
{
    /// <summary>Better first; equal scores in the order of the index, so that pages are stable.</summary>
    public int CompareTo(Hit other) => Score != other.Score ? other.Score.CompareTo(Score) : Part != other.Part ? Part.CompareTo(other.Part) : Row.CompareTo(other.Row);
}
