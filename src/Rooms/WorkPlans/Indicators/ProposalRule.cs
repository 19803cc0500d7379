namespace Mingtang.WorkPlans.Indicators;

/// <summary>One line of the table of proposals: which words of a clause speak of which figure.</summary>
/// <param name="Title">Shown while the room that measures the figure is not built yet.</param>
/// <param name="Words">As printed; brackets of either width are the same. Groups parted by a space must all be there, of a group the alternatives parted by | suffice.</param>
internal sealed record ProposalRule(string IndicatorId, string Title, string Words, Wanted Wanted)
{
    /// <summary>None of these may be there.</summary>
    public string Not { get; init; } = "";

    private readonly string[][] groups = [.. Words.Normalize(System.Text.NormalizationForm.FormKC).Split(' ').Select(group => group.Split('|'))];

    /// <summary>The words that made the rule speak, or null.</summary>
    public string? Because(ClauseReading clause)
    {
        if (Not.Length > 0 && Not.Split('|').Any(clause.Says))
            return null;
        var found = groups.Select(group => group.FirstOrDefault(clause.Says)).ToList();
        return found.Contains(null) ? null : string.Join('、', found);
    }
}
