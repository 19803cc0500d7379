using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Copies;

/// <summary>A public item without its text.</summary>
/// <param name="Sketch">Null where there is too little text to tell.</param>
internal sealed record Sketched(ItemRef Item, string Title, Guid AgencyId, DateTime PublishedAt, string Url, Sketch? Sketch)
{
    /// <summary>What stands in lists and on a unit's page; texts of others are shown from where they come, and an agency is no news.</summary>
    public static Sketched? Of(PublicItem item) =>
        item is { IsListed: true, AgencyId: { } agency } ? new(item.Item, item.Title, agency, item.PublishedAt, item.Url, Sketch.Of(item.Text)) : null;
}
