namespace Mingtang.Search.Storage;

/// <summary>A term of one row only, as most terms are, has no postings of its own: its row and impact stand where its place would.</summary>
internal static class SinglePosting
{
    private const long Mark = 1L << 62;

    public static long Place(uint row, byte impact) => Mark | (long)row << 8 | impact;

    public static bool Is(long place) => (place & Mark) != 0;

    public static uint RowOf(long place) => (uint)(place >> 8);

    public static byte ImpactOf(long place) => (byte)place;
}
