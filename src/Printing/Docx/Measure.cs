namespace Mingtang.Printing.Docx;

internal static class Measure
{
    /// <summary>3号: the size of the body.</summary>
    internal const double Body = 16;

    /// <summary>4号: page numbers and the record of issue.</summary>
    internal const double Small = 14;

    /// <summary>Twentieths of a point, the unit of Word.</summary>
    internal static int Twips(double points) => (int)Math.Round(points * 20);

    internal static int TwipsOfMm(double mm) => Twips(PointsOfMm(mm));

    internal static double PointsOfMm(double mm) => mm / 25.4 * 72;

    internal static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString();

    /// <summary>English metric units, in which pictures are measured.</summary>
    internal static long EmuOfMm(double mm) => (long)Math.Round(mm * 36000);
}
