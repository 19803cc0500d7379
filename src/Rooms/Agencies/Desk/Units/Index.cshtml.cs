using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

/// <summary>The tree of units, as it stands on a day.</summary>
[Needs("agencies.view-units")]
internal sealed class Index(IUnits units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "类别")]
    public UnitKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public DateOnly On => Day ?? clock.Today();

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyList<(UnitRef Unit, int Depth)> Shown { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Choice.Of<UnitKind>();

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.On(On, stop);
        var tree = Book.InTree().Where(at => Kind is null || at.Unit.Kind == Kind);
        Shown = [.. string.IsNullOrWhiteSpace(Q) ? tree : Named(tree, Q.Trim())];
    }

    private IEnumerable<(UnitRef Unit, int Depth)> Named(IEnumerable<(UnitRef Unit, int Depth)> tree, string words)
    {
        var matched = Book.Match(words).Units.Select(unit => unit.Id).ToHashSet();
        return tree.Where(at => matched.Contains(at.Unit.Id) || Holds(at.Unit, words)).Select(at => (at.Unit, 0));
    }

    private static bool Holds(UnitRef unit, string words) =>
        new[] { unit.Name, unit.ShortName, unit.Code }.Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase));
}
