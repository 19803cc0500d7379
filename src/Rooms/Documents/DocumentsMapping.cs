using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents;

internal static class DocumentsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Document>(Documents);
        model.Entity<Edition>(Editions);
        model.Entity<EditionStep>(Steps);
        RecordsMapping.Map(model);
        IntakeMapping.Map(model);
        model.Entity<IndexSerial>(serial =>
        {
            serial.ToTable("documents_serials");
            serial.HasKey(s => new { s.Organisation, s.Year });
            serial.Property(s => s.Organisation).HasMaxLength(9);
        });
    }

    private static void Documents(EntityTypeBuilder<Document> document)
    {
        document.ToTable("documents_documents");
        document.Ignore(d => d.Item);
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Title).HasMaxLength(300);
        document.Property(d => d.IndexNumber).HasMaxLength(60);
        document.Property(d => d.VersionOf).HasMaxLength(300);
        document.Ignore(d => d.Codes);
        document.Property(d => d.CodeLine).HasMaxLength(200);
        document.Property(d => d.Revision).IsConcurrencyToken();
        document.HasIndex(d => d.IndexNumber).IsUnique();
        document.HasIndex(d => new { d.UnitId, d.Kind });
        document.HasIndex(d => d.EditionId);
        document.HasIndex(d => d.VersionOf);
    }

    private static void Editions(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable("documents_editions");
        edition.Ignore(e => e.IsOpen);
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.Property(e => e.Title).HasMaxLength(300);
        edition.Property(e => e.DocumentNumber).HasMaxLength(80);
        edition.Property(e => e.Issuer).HasMaxLength(200);
        edition.Property(e => e.TermReason).HasMaxLength(1000);
        edition.Property(e => e.Topic).HasMaxLength(80);
        edition.Property(e => e.Genre).HasMaxLength(20);
        edition.Property(e => e.Abstract).HasMaxLength(1000);
        edition.Property(e => e.Ground).HasMaxLength(20);
        edition.Property(e => e.GroundReason).HasMaxLength(1000);
        edition.Property(e => e.Digest).HasMaxLength(100);
        edition.Property(e => e.DraftedByName).HasMaxLength(80);
        edition.Property(e => e.ReviewedByName).HasMaxLength(80);
        edition.Property(e => e.SignedByName).HasMaxLength(80);
        edition.Property(e => e.WithdrawnWhy).HasMaxLength(1000);
        edition.Property(e => e.ChangeNote).HasMaxLength(1000);
        edition.Property(e => e.ReturnedWhy).HasMaxLength(1000);
        edition.Property(e => e.Body).AsStructuredText();
        edition.Property(e => e.PlainText).IsDerived();
        edition.Property(e => e.JointIssuers).AsJson();
        edition.Property(e => e.Keywords).AsJson();
        edition.Property(e => e.Attachments).AsJson();
        edition.Property(e => e.Original!).AsJsonValue();
        edition.Property(e => e.ServiceItems).AsJson();
        edition.Property(e => e.Channels).AsJson();
        edition.Property(e => e.Writers).AsJson();
        edition.Property(e => e.Revision).IsConcurrencyToken();
        edition.HasIndex(e => new { e.DocumentId, e.Number }).IsUnique();
        edition.HasIndex(e => new { e.State, e.PublishAt });
        edition.HasIndex(e => e.DocumentNumber);
        edition.HasIndex(e => e.SignedOn);
    }

    private static void Steps(EntityTypeBuilder<EditionStep> step)
    {
        step.ToTable("documents_steps");
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.ByName).HasMaxLength(80);
        step.Property(s => s.Why).HasMaxLength(1000);
        step.HasIndex(s => s.DocumentId);
    }
}
