using Microsoft.EntityFrameworkCore;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Returns;

internal static class ReturnsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReturnRound>(round =>
        {
            round.ToTable("workplans_return_rounds");
            round.Property(r => r.Quarter).HasConversion(quarter => quarter.Code, code => Read(code)).HasMaxLength(6);
            round.Property(r => r.OpenedByName).HasMaxLength(80);
            round.Property(r => r.ClosedByName).HasMaxLength(80);
            round.Property(r => r.Revision).IsConcurrencyToken();
            round.HasMany(r => r.Returns).WithOne().HasForeignKey(r => r.RoundId);
            round.HasIndex(r => new { r.PlanId, r.Quarter }).IsUnique();
        });
        model.Entity<UnitReturn>(unit =>
        {
            unit.ToTable("workplans_returns");
            unit.Property(r => r.SubmittedByName).HasMaxLength(80);
            unit.Property(r => r.AcceptedByName).HasMaxLength(80);
            unit.Property(r => r.Digest).HasMaxLength(100);
            unit.Property(r => r.SentBackWhy).HasMaxLength(1000);
            unit.Property(r => r.Revision).IsConcurrencyToken();
            WorkPlansMapping.AsJson(unit.Property(r => r.Lines));
            unit.HasIndex(r => new { r.RoundId, r.UnitId }).IsUnique();
            unit.HasIndex(r => new { r.UnitId, r.State });
        });
        model.Entity<ReturnStep>(step =>
        {
            step.ToTable("workplans_return_steps");
            step.Property(s => s.ByName).HasMaxLength(80);
            step.Property(s => s.Why).HasMaxLength(1000);
            step.Property(s => s.Digest).HasMaxLength(100);
            step.HasIndex(s => s.ReturnId);
        });
        model.Entity<ReturnUrging>(urging =>
        {
            urging.ToTable("workplans_return_urgings");
            urging.Property(u => u.ByName).HasMaxLength(80);
            urging.Property(u => u.RuleKey).HasMaxLength(120);
            urging.HasIndex(u => u.ReturnId);
            urging.HasIndex(u => u.RuleKey).IsUnique();
        });
    }

    public static Quarter Read(string code) => Quarter.TryParse(code, out var quarter) ? quarter : throw new FormatException($"No quarter: {code}");
}
