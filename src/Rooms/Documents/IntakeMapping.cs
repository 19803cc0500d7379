using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Documents.Importing;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents;

/// <summary>What comes in from outside, and what was answered about it.</summary>
internal static class IntakeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<IncomingPaper>(paper =>
        {
            paper.ToTable("documents_incoming");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.ByName).HasMaxLength(80);
            paper.Property(p => p.File).AsJsonValue();
            paper.Property(p => p.Proposals).AsJsonValue();
            paper.Property(p => p.Body).AsStructuredText();
            paper.Property(p => p.Notices).AsJson();
            paper.HasIndex(p => p.By);
        });
        model.Entity<FindingAnswer>(answer =>
        {
            answer.ToTable("documents_finding_answers");
            answer.Property(a => a.Id).ValueGeneratedNever();
            answer.Property(a => a.Digest).HasMaxLength(100);
            answer.Property(a => a.Key).HasMaxLength(120);
            answer.Property(a => a.Reason).HasMaxLength(500);
            answer.Property(a => a.ByName).HasMaxLength(80);
            answer.HasIndex(a => new { a.Digest, a.Key }).IsUnique();
        });
        model.Entity<ImportedFile>(file =>
        {
            file.ToTable("documents_imports");
            file.HasKey(f => f.Name);
            file.Property(f => f.Name).HasMaxLength(260);
            file.Property(f => f.Digest).HasMaxLength(100);
            file.HasIndex(f => f.DocumentId);
        });
    }
}
