using Mingtang.Agencies.Units;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Quoted(QuotedTexts texts, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : UnitPage(units, permissions, person, clock)
{
    public int Year => Today.Year;

    public IReadOnlyList<QuotedText> Texts { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        Texts = await texts.Of(UnitId, Period.Year(Year), stop);
    }
}
