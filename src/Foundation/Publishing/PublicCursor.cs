using System.Globalization;

namespace Mingtang.Foundation.Publishing;

/// <summary>A place in the list of public items, as it stands in an address.</summary>
public sealed record PublicCursor(DateTime PublishedAt, string Kind, string ItemId)
{
    private const char Between = '~';

    public static PublicCursor Of(PublicLine line) => new(line.PublishedAt, line.Item.Kind, line.Item.Id);

    /// <summary>Null for whatever was not made by <see cref="ToString"/>: the list then begins anew.</summary>
    public static PublicCursor? Parse(string? text) =>
        text?.Split(Between) is [var ticks, { Length: > 0 } kind, { Length: > 0 } id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) && moment <= DateTime.MaxValue.Ticks
            ? new(new DateTime(moment, DateTimeKind.Utc), kind, id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PublishedAt.Ticks}{Between}{Kind}{Between}{ItemId}");
}
