using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Data;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Contests;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Interpretations.Guides;

namespace Mingtang.Interpretations;

internal static class InterpretationsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Interpretation>(found =>
        {
            found.ToTable("interpretations_interpretations");
            found.HasKey(i => i.Id);
            found.Ignore(i => i.Item).Ignore(i => i.Url).Ignore(i => i.DeskUrl).Ignore(i => i.InOrder).Ignore(i => i.HasText).Ignore(i => i.Forms).Ignore(i => i.PlainText).Ignore(i => i.Version);
            found.Property(i => i.SubjectTitle).HasMaxLength(300);
            found.Property(i => i.SubjectUrl).HasMaxLength(300);
            found.Property(i => i.Title).HasMaxLength(200);
            found.Property(i => i.Interpreter).HasMaxLength(100);
            found.Property(i => i.Aspects).AsJson();
            found.Property(i => i.Body).AsStructuredText();
            found.Property(i => i.Compared).AsJson();
            found.Property(i => i.ComparedWith).HasMaxLength(300);
            found.Property(i => i.CopiedPercent).HasPrecision(5, 1);
            found.Property(i => i.Ticked).AsJson();
            found.Property(i => i.Writers).AsJson();
            found.Property(i => i.DraftedByName).HasMaxLength(80);
            found.Property(i => i.ApprovedByName).HasMaxLength(80);
            found.Property(i => i.PassedByName).HasMaxLength(80);
            found.Property(i => i.ReturnedWhy).HasMaxLength(1000);
            found.Property(i => i.WithdrawnWhy).HasMaxLength(300);
            found.Property(i => i.Revision).IsConcurrencyToken();
            found.HasIndex(i => i.DocumentId);
            found.HasIndex(i => new { i.State, i.ReleasedAt });
            found.HasMany(i => i.Pieces).WithOne().HasForeignKey(p => p.InterpretationId).HasConstraintName("FK_interpretations_pieces_interpretation_id");
        });
        model.Entity<Piece>(piece =>
        {
            piece.ToTable("interpretations_pieces");
            piece.HasKey(p => p.Id);
            piece.Ignore(p => p.File).Ignore(p => p.ShowsPicture).Ignore(p => p.Version).Ignore(p => p.Chart).Ignore(p => p.Situations);
            piece.Property(p => p.Id).ValueGeneratedNever();
            piece.Property(p => p.Title).HasMaxLength(200);
            piece.Property(p => p.Address).HasMaxLength(500);
            piece.Property(p => p.Speaker).HasMaxLength(100);
            piece.Property(p => p.FileHash).HasMaxLength(100);
            piece.Property(p => p.FileName).HasMaxLength(200);
            piece.Property(p => p.FileType).HasMaxLength(120);
        });
        model.Entity<InterpretationStep>(step =>
        {
            step.ToTable("interpretations_steps");
            step.HasKey(s => s.Id);
            step.Property(s => s.ByName).HasMaxLength(80);
            step.Property(s => s.Why).HasMaxLength(1000);
            step.HasIndex(s => s.InterpretationId);
        });
        MapWork(model);
    }

    private static void MapWork(ModelBuilder model)
    {
        model.Entity<Duty>(duty =>
        {
            duty.ToTable("interpretations_duties");
            duty.HasKey(d => d.Id);
            duty.Property(d => d.Id).ValueGeneratedNever();
            duty.Property(d => d.Title).HasMaxLength(300);
            duty.Property(d => d.Url).HasMaxLength(300);
            duty.Property(d => d.Ground).HasMaxLength(100);
            duty.HasIndex(d => d.PublishedOn);
            duty.HasIndex(d => d.InterpretationId);
        });
        model.Entity<DutyOverride>(let =>
        {
            let.ToTable("interpretations_overrides");
            let.HasKey(o => o.Id);
            let.Property(o => o.DocumentTitle).HasMaxLength(300);
            let.Property(o => o.Why).HasMaxLength(1000);
            let.Property(o => o.ByName).HasMaxLength(80);
            let.HasIndex(o => o.DocumentId).IsUnique();
        });
        model.Entity<Concern>(concern =>
        {
            concern.ToTable("interpretations_concerns");
            concern.HasKey(c => c.Id);
            concern.Property(c => c.Words).HasMaxLength(500);
            concern.Property(c => c.NotedByName).HasMaxLength(80);
            concern.Property(c => c.TickedByName).HasMaxLength(80);
            concern.HasIndex(c => c.InterpretationId);
            concern.HasIndex(c => c.NotedOn);
        });
        model.Entity<Guide>(guide =>
        {
            guide.ToTable("interpretations_guides");
            guide.HasKey(g => g.Class);
            guide.Property(g => g.Class).ValueGeneratedNever();
            guide.Property(g => g.Rules).HasMaxLength(4000);
            guide.Property(g => g.Source).HasMaxLength(200);
            guide.Property(g => g.ByName).HasMaxLength(80);
            guide.Property(g => g.Revision).IsConcurrencyToken();
        });
        model.Entity<Nomination>(nomination =>
        {
            nomination.ToTable("interpretations_nominations");
            nomination.HasKey(n => n.Id);
            nomination.Property(n => n.Why).HasMaxLength(500);
            nomination.Property(n => n.ByName).HasMaxLength(80);
            nomination.HasIndex(n => new { n.InterpretationId, n.Year }).IsUnique();
        });
        model.Entity<FollowUpTask>(task =>
        {
            task.ToTable("interpretations_follow_ups");
            task.HasKey(t => t.Id);
            task.Property(t => t.DocumentTitle).HasMaxLength(300);
            task.Property(t => t.ClosedWhy).HasMaxLength(500);
            task.HasIndex(t => new { t.DocumentId, t.State });
        });
    }
}
