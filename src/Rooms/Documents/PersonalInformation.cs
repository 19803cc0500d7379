using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

/// <summary>The door to the house's detector, for rooms that give out or hand on what others wrote. What is only worth a note (an office's own telephone) is left out.</summary>
public static class PersonalInformation
{
    /// <summary>Whether any of it stands anywhere in the text.</summary>
    public static bool IsIn(string text) => Detector.In(text, "").Any(finding => !finding.IsNote);

    /// <param name="line">One line; places are counted in it.</param>
    public static IReadOnlyList<PersonalSpot> In(string line) =>
        [.. Detector.Spots(line, "").Where(spot => !spot.Finding.IsNote).Select(spot => new PersonalSpot((spot.Finding.Kind is FindingKind.WrongIdNumber ? FindingKind.IdNumber : spot.Finding.Kind).Title(), spot.Start, spot.Value.Length))];
}

/// <param name="Kind">As people call it: 身份证号.</param>
public sealed record PersonalSpot(string Kind, int Start, int Length);
