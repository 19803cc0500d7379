using Mingtang.Documents;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Judging;

/// <summary>
/// Numbers of persons in what an interpretation will show, the comparison among it: that keeps the articles as they read when it was made, also where
/// the document was masked since (GIR 15).
/// </summary>
internal static class PersonalNumbers
{
    public static IEnumerable<Refusal> In(Interpretation found) =>
        found.PublicWords.SelectMany(part => PersonalInformation.NumbersIn(part.Words).Select(number => (part.Place, number))).Distinct().Select(hit => InterpretationRefusals.PersonalNumber(hit.Place, hit.number));
}
