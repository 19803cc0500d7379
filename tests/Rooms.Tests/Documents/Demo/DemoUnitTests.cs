namespace Mingtang.Documents.Demo;

/// <summary>A unit of the demo says of itself what the law asks of its kind, in its own words.</summary>
public sealed class DemoUnitTests
{
    [Fact]
    public void Each_unit_shows_functions_leaders_guide_budget_and_report_and_no_two_say_the_same()
    {
        List<DemoUnit> all = [.. DemoUnit.All, .. DemoUnit.Others];
        all.Select(unit => unit.Code).ShouldBeUnique();
        all.Count.ShouldBeGreaterThanOrEqualTo(27);
        all.Select(unit => unit.Duties).ShouldBeUnique();
        all.Select(unit => unit.Leads).ShouldBeUnique();
        all.Select(unit => unit.ReportOf(2025)).ShouldBeUnique();
        all.Select(unit => unit.BudgetOf(2026)).ShouldBeUnique();
        var papers = DemoSeries.All().ToList();
        foreach (var unit in all)
            foreach (var kind in (DocumentKind[])[DocumentKind.Functions, DocumentKind.Leaders, DocumentKind.Guide, DocumentKind.AnnualReport, DocumentKind.Official])
                papers.ShouldContain(paper => paper.Unit == unit.Code && paper.Kind == kind, $"{unit.Name} {kind}");
    }

    [Fact]
    public void What_a_unit_has_nothing_to_do_with_is_a_line_of_the_catalogue_and_says_why() =>
        DemoUnit.Others.SelectMany(unit => unit.Without).ShouldAllBe(line => Drafting.Grounds.Catalogue.Any(ground => ground.Code == line.Code) && line.Why.Length > 5);
}
