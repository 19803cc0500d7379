using System.Globalization;
using Mingtang.Reading.Programs;

namespace Mingtang.Reading.Pages;

/// <summary>The words of a picture where tesseract with simplified Chinese is on the machine; nothing elsewhere. A guess, for who looks at the picture beside it.</summary>
public static class Recogniser
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(90);

    public static bool IsHere => OutsideProgram.Find("tesseract") is not null;

    /// <param name="wide">Of the sheet, in points: the places come in them.</param>
    public static IReadOnlyList<PageWord> Words(Raster picture, double wide)
    {
        if (OutsideProgram.Find("tesseract") is not { } program)
            return [];
        using var folder = new ScratchFolder(picture.Rgb.Length);
        try
        {
            var (code, table, _) = OutsideProgram.Run(program, [folder.Write("page.png", Png.Write(picture)), "stdout", "-l", "chi_sim", "--psm", "6", "tsv"], Time, 8 << 20, boundMemory: true);
            return code == 0 ? [.. table.Split('\n').Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 12 && cells[11].Trim().Length > 0).Select(cells => Word(cells, wide / picture.Width))] : [];
        }
        catch (StopReading)
        {
            return [];
        }
    }

    private static PageWord Word(string[] cells, double scale)
    {
        double At(int cell) => double.Parse(cells[cell], CultureInfo.InvariantCulture) * scale;
        return new(At(6), At(7), At(6) + At(8), At(7) + At(9), cells[11].Trim());
    }
}
