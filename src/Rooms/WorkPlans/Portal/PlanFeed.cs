using System.Xml.Linq;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Portal;

/// <summary>Atom (RFC 4287) of a plan: the snapshot before the public and every public bulletin, newest first.</summary>
internal static class PlanFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="site">Scheme and host, without the slash.</param>
    public static string Write(string site, ReleasedPlan released, IReadOnlyList<BulletinFolder> bulletins)
    {
        var plan = released.Plan;
        var address = site + PlanPaths.Of(plan.AgencyCode, plan.Year);
        List<(DateTime At, XElement Entry)> entries =
        [
            (released.At, Entry(released.SnapshotId, plan.Title, address, released.At, Progress(plan))),
            .. bulletins.Select(one => (one.Release!.ReleasedAt!.Value, Entry(one.Bulletin.Id, one.Bulletin.Title, site + PlanPaths.Bulletin(one.Bulletin.Id), one.Release.ReleasedAt.Value, one.Bulletin.Text))),
        ];
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "title", plan.Title),
            new XElement(Atom + "id", $"urn:uuid:{released.PlanId}"),
            new XElement(Atom + "updated", Time(entries.Max(entry => entry.At))),
            new XElement(Atom + "author", new XElement(Atom + "name", plan.AgencyName)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", address + "?handler=Feed")),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", address)),
            entries.OrderByDescending(entry => entry.At).Select(entry => entry.Entry));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}";
    }

    public static string Progress(PublicPlan plan) => plan.Whole is not { } whole ? $"共{plan.Clauses.Count}条。"
        : $"截至{plan.AsOf:yyyy年M月d日}，{plan.Clauses.Count}条要点按责任单位计共{whole.All}项任务：已完成{whole.Done}项，推进中{whole.Underway}项，超过时限{whole.Overdue}项。";

    private static XElement Entry(Guid id, string title, string address, DateTime at, string text) => new(
        Atom + "entry",
        new XElement(Atom + "title", title),
        new XElement(Atom + "id", $"urn:uuid:{id}"),
        new XElement(Atom + "updated", Time(at)),
        new XElement(Atom + "link", new XAttribute("href", address)),
        new XElement(Atom + "content", new XAttribute("type", "text"), text));

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
