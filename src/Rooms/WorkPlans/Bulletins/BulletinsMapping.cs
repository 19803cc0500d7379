using Microsoft.EntityFrameworkCore;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

internal static class BulletinsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Bulletin>(bulletin =>
        {
            bulletin.ToTable("workplans_bulletins");
            bulletin.Ignore(b => b.Counted);
            bulletin.Property(b => b.Quarter).HasConversion(quarter => quarter.Code, code => ReturnsMapping.Read(code)).HasMaxLength(6);
            bulletin.Property(b => b.Title).HasMaxLength(300);
            bulletin.Property(b => b.Code).HasMaxLength(40);
            bulletin.Property(b => b.DraftedByName).HasMaxLength(80);
            bulletin.Property(b => b.SignedByName).HasMaxLength(80);
            bulletin.Property(b => b.IssuedByName).HasMaxLength(80);
            bulletin.Property(b => b.SentBackWhy).HasMaxLength(1000);
            bulletin.Property(b => b.Digest).HasMaxLength(100);
            bulletin.Property(b => b.Revision).IsConcurrencyToken();
            WorkPlansMapping.AsJson(bulletin.Property(b => b.Writers));
            bulletin.HasIndex(b => new { b.PlanId, b.Quarter }).IsUnique();
        });
        model.Entity<BulletinStep>(step =>
        {
            step.ToTable("workplans_bulletin_steps");
            step.Property(s => s.ByName).HasMaxLength(80);
            step.Property(s => s.Why).HasMaxLength(1000);
            step.HasIndex(s => s.BulletinId);
        });
        model.Entity<BulletinReceipt>(receipt =>
        {
            receipt.ToTable("workplans_bulletin_receipts");
            receipt.Property(r => r.ReadByName).HasMaxLength(80);
            receipt.HasIndex(r => new { r.BulletinId, r.UnitId }).IsUnique();
            receipt.HasIndex(r => r.UnitId);
        });
        model.Entity<GoodCase>(shown =>
        {
            shown.ToTable("workplans_good_cases");
            shown.Property(c => c.Title).HasMaxLength(200);
            shown.Property(c => c.ByName).HasMaxLength(80);
            shown.Property(c => c.DecidedByName).HasMaxLength(80);
            shown.Property(c => c.Answer).HasMaxLength(1000);
            WorkPlansMapping.AsJson(shown.Property(c => c.Evidence));
            shown.HasIndex(c => new { c.PlanId, c.State });
        });
    }
}
