using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Mingtang.Foundation.Publishing;

/// <summary>
/// One line of what the site shows now, of every room: lists, feeds and the sitemap read it and need no room. Written in the act's own
/// transaction, so a page and a feed never disagree.
/// </summary>
internal sealed class PublicEntry
{
    public const int TitleLength = 300, LeadLength = 200;

    private const int LeadLines = 6;

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public required string Title { get; set; }

    /// <summary>The first characters of the text.</summary>
    public required string Lead { get; set; }

    public required string KindTitle { get; set; }

    public Guid? AgencyId { get; set; }

    public string? AgencyName { get; set; }

    public required string Url { get; set; }

    /// <summary>主题分类, both levels.</summary>
    public string? Topic { get; set; }

    public DateTime PublishedAt { get; set; }

    public DateTime ChangedAt { get; set; }

    public void TakeOver(PublicItem item)
    {
        (Title, Lead, KindTitle, Url) = (Cut(item.Title, TitleLength), LeadOf(item.Text), item.KindTitle, item.Url);
        (AgencyId, AgencyName, PublishedAt, ChangedAt, Topic) = (item.AgencyId, item.AgencyName, item.PublishedAt, item.ChangedAt, item.Topic);
    }

    public static PublicEntry Of(PublicItem item)
    {
        var entry = new PublicEntry { Kind = item.Item.Kind, ItemId = item.Item.Id, Title = "", Lead = "", KindTitle = "", Url = "" };
        entry.TakeOver(item);
        return entry;
    }

    /// <summary>Six lines at most are looked at, of a text that may have thousands.</summary>
    private static string LeadOf(string text)
    {
        var lead = new StringBuilder();
        var lines = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (text.AsSpan(line).Trim() is not { Length: > 0 } words)
                continue;
            lead.Append(lines == 0 ? "" : " ").Append(words);
            if (++lines == LeadLines)
                break;
        }
        return Cut(lead.ToString(), LeadLength);
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : char.IsHighSurrogate(text[length - 2]) ? text[..(length - 2)] + "…" : text[..(length - 1)] + "…";
}

internal static class PublicMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PublicChange>(change =>
        {
            change.ToTable("foundation_public_changes").IsUnlogged();
            change.HasKey(c => c.Seq);
            change.Property(c => c.Kind).HasMaxLength(60);
            change.Property(c => c.ItemId).HasMaxLength(60);
            change.Property(c => c.Node).HasMaxLength(32);
        });
        model.Entity<PublicEntry>(entry =>
        {
            entry.ToTable("foundation_public_items").IsUnlogged();
            entry.HasKey(e => new { e.Kind, e.ItemId });
            entry.Property(e => e.Kind).HasMaxLength(60);
            entry.Property(e => e.ItemId).HasMaxLength(60);
            entry.Property(e => e.Title).HasMaxLength(PublicEntry.TitleLength);
            entry.Property(e => e.Lead).HasMaxLength(PublicEntry.LeadLength);
            entry.Property(e => e.KindTitle).HasMaxLength(40);
            entry.Property(e => e.AgencyName).HasMaxLength(200);
            entry.Property(e => e.Url).HasMaxLength(300);
            entry.Property(e => e.Topic).HasMaxLength(80);
            entry.HasIndex(e => new { e.PublishedAt, e.Kind, e.ItemId });
            entry.HasIndex(e => new { e.AgencyId, e.PublishedAt });
            entry.HasIndex(e => new { e.Kind, e.PublishedAt });
            entry.HasIndex(e => new { e.Topic, e.PublishedAt });
        });
    }
}
