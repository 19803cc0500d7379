using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Fields;

/// <summary>What counting needs of a request; everything sealed stays where it is.</summary>
internal sealed record FieldRequest(Guid Id, string Number, string Title, string Description, Guid UnitId, DateOnly? ReceivedOn, ReplyKind? Reply, bool? IsInTime)
{
    public ItemRef Item => new(InformationRequest.Kind, Id.ToString());

    public string DeskUrl => $"/desk/requests/{Id}";
}

/// <param name="IsBusy">So many came in the year that the field wants guidance and training (S2 88).</param>
internal sealed record FieldYear(RequestField Field, IReadOnlyList<FieldRequest> Received, int Disputed, string Guidance, bool IsBusy)
{
    public int Given => Received.Count(request => request.Reply is ReplyKind.Disclosed or ReplyKind.PartlyDisclosed);

    public int Late => Received.Count(request => request.IsInTime == false);
}

/// <summary>Requests of a year by field, and the guidance of a field, which whoever handles such a case sees on it.</summary>
internal sealed class FieldBook(ActBook acts, PlatformDb db, SettingBook settings, RequestScope scope)
{
    public static readonly Setting<string> Guidance = new("requests.field-guidance", "依申请办理工作指引，显示在同一领域的每件案件上（按领域设置）", "", "S2 88", Evidence.Design);

    public static readonly Setting<int> Many = new(
        "requests.field-many", "一年收到多少件起算申请量较大的领域", 10, "S2 88（要点没有规定件数）", Evidence.Design, count => count is >= 1 and <= 10_000 ? null : "应为1至10000件。");

    public static readonly Refusal TooLong = new("requests.field-guidance-too-long", "工作指引不超过4000字。", "Text");
    public static readonly Refusal Unchanged = new("requests.field-guidance-unchanged", "工作指引没有改动。", "Text");
    public static readonly Refusal NeedsReason = new("requests.field-guidance-needs-reason", "请写明制定或者修改的理由。", "Why");

    private const int Longest = 4000;

    public Task<string> GuidanceOf(RequestField field, CancellationToken stop) => settings.Get(Guidance, field.Key, stop);

    public Task<Outcome<string>> Guide(CurrentPerson who, RequestField field, string? text, string? why, CancellationToken stop = default) =>
        acts.Do<string>(RequestPermissions.KeepTemplates, who.Actor, why, async doing =>
        {
            if (!scope.May(who, RequestPermissions.KeepTemplates))
                return RequestRefusals.NotYours;
            var (wanted, reasons) = ((text ?? "").Trim().ReplaceLineEndings("\n"), new List<Refusal>());
            if (wanted.Length > Longest)
                reasons.Add(TooLong);
            if (wanted == await GuidanceOf(field, stop))
                reasons.Add(Unchanged);
            if (string.IsNullOrWhiteSpace(why))
                reasons.Add(NeedsReason);
            if (reasons.Count > 0)
                return reasons;
            var set = await settings.Set(doing, Guidance.Key, JsonSerializer.Serialize(wanted), why!.Trim(), field.Key, stop);
            doing.About("requests.field", field.Key, $"{(wanted.Length > 0 ? "制定" : "撤销")}「{field.Title}」领域工作指引");
            return set;
        }, stop);

    /// <summary>Most first; fields nobody asked of are not among them.</summary>
    public async Task<IReadOnlyList<FieldYear>> Count(Period period, Guid? unitId, CancellationToken stop)
    {
        var received = await db.Set<InformationRequest>().AsNoTracking()
            .Where(request => request.ReceivedOn >= period.From && request.ReceivedOn <= period.To && (unitId == null || request.UnitId == unitId)).OrderBy(request => request.ReceivedOn).ThenBy(request => request.Number)
            .Select(request => new FieldRequest(request.Id, request.Number, request.Title, request.Description, request.UnitId, request.ReceivedOn, request.Reply, request.IsInTime)).ToListAsync(stop);
        var disputed = (await (
            from dispute in db.Set<Dispute>().AsNoTracking()
            join request in db.Set<InformationRequest>().AsNoTracking() on dispute.RequestId equals request.Id
            where request.ReceivedOn >= period.From && request.ReceivedOn <= period.To && (unitId == null || request.UnitId == unitId)
            select request.Id).Distinct().ToListAsync(stop)).ToHashSet();
        var many = await settings.Get(Many, stop: stop);
        var guidance = await settings.ByScope(Guidance, stop);
        var counted = received.GroupBy(request => RequestField.Of(request.Title, request.Description)).Select(same => new FieldYear(
            same.Key, [.. same], same.Count(request => disputed.Contains(request.Id)), guidance.GetValueOrDefault(same.Key.Key, guidance[""]), same.Key != RequestField.Other && same.Count() >= many));
        return [.. counted.OrderByDescending(field => field.Received.Count).ThenBy(field => field.Field.Key, StringComparer.Ordinal)];
    }
}
