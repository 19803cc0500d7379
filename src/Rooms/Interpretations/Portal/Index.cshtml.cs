using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Portal;

/// <summary>All public interpretations, newest first.</summary>
internal sealed class IndexModel(PlatformDb db, IUnits units, TimeProvider clock) : PageModel
{
    private const int PageLength = 20;
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true, Name = "words")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public Form? Chosen { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? Unit { get; set; }

    /// <summary>Ticks of the last one on the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Interpretation> Shown { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];

    public string? Next { get; private set; }

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var open = db.Set<Interpretation>().AsNoTracking().Where(found => found.State == InterpretationState.Released);
        var speaking = await open.Select(found => found.UnitId).Distinct().ToListAsync(stop);
        Units = [.. speaking.Select(id => (id, NameOf(id))).OrderBy(unit => unit.Item2, StringComparer.Ordinal)];
        if (!string.IsNullOrWhiteSpace(Words))
            open = open.Where(found => found.Title.Contains(Words.Trim()) || found.SubjectTitle.Contains(Words.Trim()));
        if (Unit is { } unit)
            open = open.Where(found => found.UnitId == unit);
        if (Chosen is { } form && form != Form.Text)
            open = open.Where(found => found.Pieces.Any(piece => piece.Form == form));
        if (Before is { } before and > 0 && before < DateTime.MaxValue.Ticks)
        {
            var last = new DateTime(before, DateTimeKind.Utc);
            open = open.Where(found => found.ReleasedAt < last);
        }
        var read = await open.Include(found => found.Pieces).OrderByDescending(found => found.ReleasedAt).ThenByDescending(found => found.Id).Take(PageLength + 1).ToListAsync(stop);
        Shown = [.. read.Take(PageLength)];
        Next = read.Count > PageLength
            ? string.Create(CultureInfo.InvariantCulture, $"?words={Uri.EscapeDataString(Words ?? "")}&form={Chosen}&unit={Unit}&before={Shown[^1].ReleasedAt!.Value.Ticks}")
            : null;
    }
}
