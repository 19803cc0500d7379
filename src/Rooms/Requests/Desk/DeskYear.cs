namespace Mingtang.Requests.Desk;

/// <summary>The year of a page with figures, as it may stand in an address.</summary>
internal static class DeskYear
{
    /// <summary>The Regulation came into force in it.</summary>
    public const int First = 2008;

    public const int Last = 2100;

    /// <summary>What is shown: the year asked for, or this one where none or none that can be was asked for.</summary>
    public static int Or(this int? asked, DateOnly today) => asked is >= First and <= Last ? asked.Value : today.Year;
}
