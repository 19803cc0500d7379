using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

/// <summary>The door to the house's detector, for rooms that give out or hand on what others wrote. What is only worth a note (an office's own telephone) is left out.</summary>
public static class PersonalInformation
{
    /// <summary>Whether any of it stands anywhere in the text.</summary>
    public static bool IsIn(string text) => Detector.In(text, "").Any(finding => !finding.IsNote);

    /// <summary>
    /// Numbers that are one person's alone (identity card, bank card, passport, mobile telephone), each masked and with what it is, as
    /// <c>身份证号 310***85</c>. A public text that explains something has no need of any of them; a name, an address or an office's telephone may have its reason.
    /// </summary>
    public static IReadOnlyList<string> NumbersIn(string text) =>
        [.. Detector.In(text, "").Where(finding => !finding.IsNote && IsNumber(finding.Kind)).Select(finding => $"{Called(finding.Kind)} {finding.Masked}").Distinct()];

    private static bool IsNumber(FindingKind kind) =>
        kind is FindingKind.IdNumber or FindingKind.OldIdNumber or FindingKind.WrongIdNumber or FindingKind.BankCard or FindingKind.Passport or FindingKind.Mobile;

    private static string Called(FindingKind kind) => (kind is FindingKind.WrongIdNumber ? FindingKind.IdNumber : kind).Title();

    /// <param name="line">One line; places are counted in it.</param>
    public static IReadOnlyList<PersonalSpot> In(string line) =>
        [.. Detector.Spots(line, "").Where(spot => !spot.Finding.IsNote).Select(spot => new PersonalSpot(Called(spot.Finding.Kind), spot.Start, spot.Value.Length))];
}

/// <param name="Kind">As people call it: 身份证号.</param>
public sealed record PersonalSpot(string Kind, int Start, int Length);
