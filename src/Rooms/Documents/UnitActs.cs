using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>The frame of acts on what a unit keeps beside its documents: the right and the unit are asked, the log is told.</summary>
internal sealed class UnitActs(ActBook acts, DocumentScope scope)
{
    public static readonly Refusal NotYourUnit = new("documents.not-your-units-record", "只能办理本单位的事项，区府办可以办理各单位的。");

    public static readonly Refusal NoUnit = new("documents.no-unit-chosen", "请先选定单位。", "UnitId");

    public static readonly Refusal Gone = new("documents.no-such-record", "没有找到这条记录，可能已被删除。");

    public async Task<bool> May(string permission, CurrentPerson who, Guid unitId, CancellationToken stop) =>
        scope.May(who, permission) && (who.Role is Role.Office or Role.LegalReviewer || await scope.MayWriteFor(who, unitId, stop));

    public Task<Outcome<T>> Do<T>(string permission, CurrentPerson who, Guid unitId, string summary, Func<Doing, Task<Outcome<T>>> work, CancellationToken stop) =>
        acts.Do<T>(permission, who.Actor, async doing =>
        {
            if (!await May(permission, who, unitId, stop))
                return NotYourUnit;
            // Pages of all units leave it empty, and the office may act for any.
            if (unitId == Guid.Empty)
                return NoUnit;
            doing.About("documents.unit", unitId, summary);
            // Catalogues and compilations stand on public pages.
            doing.TouchPublicPages();
            return await work(doing);
        }, stop);
}
