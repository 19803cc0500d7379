using System.Globalization;
using Mingtang.Search.Retrieval;

namespace Mingtang.Search.Queries;

/// <summary>Where a page ended: at a place of the re-ranked head, or after a hit of the long tail. Strangers' text is read as the beginning.</summary>
internal readonly record struct PageMark(int Head, Hit? Tail)
{
    public override string ToString() => Tail is { } hit
        ? string.Create(CultureInfo.InvariantCulture, $"t{BitConverter.SingleToInt32Bits(hit.Score):x}.{hit.Part:x}.{hit.Row:x}")
        : string.Create(CultureInfo.InvariantCulture, $"h{Head:x}");

    public static PageMark Of(string? written)
    {
        if (written is not { Length: > 1 and < 40 })
            return default;
        var numbers = written[1..].Split('.').Select(part => int.TryParse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        return written[0] switch
        {
            'h' when numbers is [>= 0 and < 100_000] => new(numbers[0], null),
            't' when numbers is [_, >= 0, >= 0] && BitConverter.Int32BitsToSingle(numbers[0]) is var score && float.IsFinite(score) => new(0, new(numbers[1], numbers[2], score)),
            _ => default,
        };
    }
}
