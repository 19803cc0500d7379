using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mingtang.Agencies.Units;

/// <summary>Units as a list to choose from, in the order of the tree and set in by depth.</summary>
internal static class UnitChoices
{
    public static IReadOnlyList<SelectListItem> Choices(this UnitBook book, Func<UnitRef, bool>? which = null) =>
        [.. book.InTree().Where(at => which?.Invoke(at.Unit) ?? true).Select(at => new SelectListItem(Indent(at.Depth) + at.Unit.ShortName, at.Unit.Id.ToString()))];

    public static IEnumerable<(UnitRef Unit, int Depth)> InTree(this UnitBook book)
    {
        IEnumerable<(UnitRef, int)> From(UnitRef unit, int depth) =>
            book.ChildrenOf(unit.Id).SelectMany(child => From(child, depth + 1)).Prepend((unit, depth));
        var known = book.All.Select(unit => unit.Id).ToHashSet();
        return book.All.Where(unit => unit.ParentId is not { } parent || !known.Contains(parent)).SelectMany(root => From(root, 0));
    }

    private static string Indent(int depth) => new(' ', depth * 2);
}
