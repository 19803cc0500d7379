namespace Mingtang.Reading.Pages;

/// <summary>A picture as its points: three bytes each, row by row from the top. What is painted over is gone, not covered.</summary>
public sealed class Raster(int width, int height, byte[] rgb)
{
    public const long MostPoints = 40_000_000;

    public int Width => width;

    public int Height => height;

    public byte[] Rgb => rgb;

    public static Raster Blank(int width, int height)
    {
        var points = new byte[width * height * 3];
        Array.Fill(points, (byte)255);
        return new(width, height, points);
    }

    /// <summary>Parts outside the picture are left out.</summary>
    public void Fill(int left, int top, int wide, int high, byte shade)
    {
        var (from, to) = (Math.Clamp(left, 0, width), Math.Clamp(left + wide, 0, width));
        for (var row = Math.Max(0, top); row < Math.Min(height, top + high); row++)
            Array.Fill(rgb, shade, (row * width + from) * 3, Math.Max(0, to - from) * 3);
    }

    /// <summary>How dark a row is anywhere between the two columns: true where there is ink.</summary>
    public bool HasInk(int row, int from, int to)
    {
        for (var at = (row * width + from) * 3; at < (row * width + to) * 3; at += 3)
            if (rgb[at] + rgb[at + 1] + rgb[at + 2] < 380)
                return true;
        return false;
    }
}
