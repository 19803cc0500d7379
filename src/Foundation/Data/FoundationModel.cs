using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.DataProtection;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Settings;

namespace Mingtang.Foundation.Data;

/// <summary>The tables every room stands on.</summary>
internal static class FoundationModel
{
    public static void Map(ModelBuilder model)
    {
        MapAudit(model);
        MapRelease(model);
        OutboxMapping.Map(model);
        JobMapping.Map(model);
        FileMapping.Map(model);
        SettingMapping.Map(model);
        KeyMapping.Map(model);
        PersonalReadMapping.Map(model);
        PublicMapping.Map(model);
    }

    private static void MapAudit(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("foundation_audit_entries").IsUnlogged();
            entry.HasKey(e => e.Seq);
            entry.Property(e => e.Seq).ValueGeneratedNever();
            entry.Property(e => e.Act).HasMaxLength(80);
            entry.Property(e => e.PersonName).HasMaxLength(80);
            entry.Property(e => e.Subject).HasMaxLength(160);
            entry.Property(e => e.BodyDigest).HasMaxLength(100);
            entry.Property(e => e.Previous).HasMaxLength(100);
            entry.Property(e => e.Hash).HasMaxLength(100);
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => e.Subject);
            entry.HasIndex(e => e.PersonId);
        });
        model.Entity<AuditBody>(body =>
        {
            body.ToTable("foundation_audit_bodies").IsUnlogged();
            body.HasKey(b => b.Seq);
            body.Property(b => b.Seq).ValueGeneratedNever();
        });
        model.Entity<AuditKey>(key =>
        {
            key.ToTable("foundation_audit_keys").IsUnlogged();
            key.HasKey(k => k.Id);
            key.Property(k => k.Subject).HasMaxLength(160);
            key.Property(k => k.SealedKey).HasMaxLength(200);
            key.HasIndex(k => k.Subject).IsUnique();
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("foundation_audit_head").IsUnlogged();
            head.HasKey(h => h.Id);
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Hash).HasMaxLength(100);
        });
    }

    private static void MapRelease(ModelBuilder model) => model.Entity<ReleaseCase>(release =>
    {
        release.ToTable("foundation_releases");
        release.HasKey(r => r.Id);
        release.Ignore(r => r.Item);
        release.Property(r => r.Kind).HasMaxLength(60);
        release.Property(r => r.ItemId).HasMaxLength(60);
        release.Property(r => r.VersionDigest).HasMaxLength(100);
        release.Property(r => r.Title).HasMaxLength(300);
        release.Property(r => r.PreviewUrl).HasMaxLength(300);
        release.Property(r => r.Ground).HasMaxLength(80);
        release.Property(r => r.DraftedByName).HasMaxLength(80);
        release.Property(r => r.ReviewedByName).HasMaxLength(80);
        release.Property(r => r.Revision).IsConcurrencyToken();
        release.HasIndex(r => new { r.Kind, r.ItemId });
        release.HasIndex(r => r.State);
    });
}
