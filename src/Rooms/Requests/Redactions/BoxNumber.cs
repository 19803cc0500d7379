using Mingtang.Reading.Pages;

namespace Mingtang.Requests.Redactions;

/// <summary>The number of a box, painted on it in white where it has room, so that the list of grounds can be read beside the page.</summary>
internal static class BoxNumber
{
    private const int Wide = 3, High = 5;

    /// <summary>Three columns by five rows each, row by row.</summary>
    private static readonly string[] Digits =
    [
        "111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001",
        "111100111001111", "111100111101111", "111001001001001", "111101111101111", "111101111001111",
    ];

    public static void Paint(Raster picture, int left, int top, int wide, int high, int number)
    {
        var words = $"{number}";
        var point = Math.Min(high / (High + 3), wide / (words.Length * (Wide + 1) + 2));
        if (point < 2)
            return;
        point = Math.Min(point, 4);
        foreach (var (index, digit) in words.Index())
            for (var cell = 0; cell < Wide * High; cell++)
                if (Digits[digit - '0'][cell] == '1')
                    picture.Fill(left + point * (1 + index * (Wide + 1) + cell % Wide), top + point * (1 + cell / Wide), point, point, 255);
    }
}
