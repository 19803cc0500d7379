using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Finding;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Notices;
using Mingtang.Requests.Records;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests;

internal static class RequestsMapping
{
    public static void Map(ModelBuilder model)
    {
        MapCases(model);
        MapPapers(model);
        MapRedactions(model);
        MapTemplates(model);
        MapAfterwards(model);
        MapApplicants(model);
    }

    /// <summary>Drafts and sealed files leave no values in the log: what is swept must be gone.</summary>
    private static void MapApplicants(ModelBuilder model)
    {
        model.Entity<ApplicantAccount>(account =>
        {
            account.ToTable("requests_accounts");
            account.HasKey(a => a.Key);
            account.Property(a => a.Key).HasMaxLength(100);
            account.Property(a => a.FeedDigest).HasMaxLength(100);
            account.HasIndex(a => a.FeedDigest);
        });
        model.Entity<Draft>(draft =>
        {
            draft.ToTable("requests_drafts").IsUnlogged();
            draft.HasKey(d => d.Id);
            draft.Property(d => d.Owner).HasMaxLength(120);
            draft.HasIndex(d => d.Owner).IsUnique();
            draft.HasIndex(d => d.ExpiresOn);
        });
        model.Entity<SealedFile>(file =>
        {
            file.ToTable("requests_sealed_files").IsUnlogged();
            file.HasKey(f => f.Id);
            file.Property(f => f.Name).HasMaxLength(200);
            file.Property(f => f.MediaType).HasMaxLength(120);
            file.HasIndex(f => f.OwnerId);
        });
        model.Entity<RecordCorrection>(record =>
        {
            record.ToTable("requests_records");
            record.HasKey(r => r.Id);
            record.Ignore(r => r.IsOpen).Ignore(r => r.Item).Ignore(r => r.DeskUrl);
            record.Property(r => r.Number).HasMaxLength(40);
            record.Property(r => r.SealedApplicant).IsPersonal();
            record.Property(r => r.MaskedName).HasMaxLength(80);
            record.Property(r => r.CodeDigest).HasMaxLength(100);
            record.Property(r => r.AccountKey).HasMaxLength(100);
            record.Property(r => r.Record).HasMaxLength(200).IsPersonal();
            record.Property(r => r.Wrong).HasMaxLength(2000).IsPersonal();
            record.Property(r => r.Right).HasMaxLength(2000).IsPersonal();
            record.Property(r => r.Evidence).HasMaxLength(2000).IsPersonal();
            record.Property(r => r.Reason).HasMaxLength(2000).IsPersonal();
            record.Property(r => r.ToName).HasMaxLength(300);
            record.Property(r => r.DecidedByName).HasMaxLength(80);
            record.Property(r => r.Revision).IsConcurrencyToken();
            record.HasIndex(r => r.Number).IsUnique();
            record.HasIndex(r => new { r.UnitId, r.State, r.ArrivedOn });
            record.HasIndex(r => r.AccountKey);
            record.HasIndex(r => r.FromId);
        });
        model.Entity<NoticeConsent>(consent =>
        {
            consent.ToTable("requests_notices");
            consent.HasKey(c => c.RequestId);
            consent.Property(c => c.RequestId).ValueGeneratedNever();
            consent.Property(c => c.SealedAddress).IsPersonal();
        });
        model.Entity<SparedRequest>(spared =>
        {
            spared.ToTable("requests_spared");
            spared.HasKey(s => s.Id);
            spared.Property(s => s.Url).HasMaxLength(300);
            spared.HasIndex(s => s.On);
        });
    }

    private static void MapCases(ModelBuilder model)
    {
        model.Entity<InformationRequest>(request =>
        {
            request.ToTable("requests_requests");
            request.HasKey(r => r.Id);
            request.Ignore(r => r.Item).Ignore(r => r.DeskUrl);
            request.Property(r => r.Number).HasMaxLength(40);
            request.Property(r => r.SealedApplicant).IsPersonal();
            request.Property(r => r.MaskedName).HasMaxLength(80);
            request.Property(r => r.ApplicantKey).HasMaxLength(80);
            request.Property(r => r.Title).HasMaxLength(200);
            request.Property(r => r.Description).HasMaxLength(4000).IsPersonal();
            request.Property(r => r.CodeDigest).HasMaxLength(100);
            request.Property(r => r.FeedDigest).HasMaxLength(100);
            request.Property(r => r.AccountKey).HasMaxLength(100);
            request.Property(r => r.SubmissionKey).HasMaxLength(100);
            request.Property(r => r.HandlerName).HasMaxLength(80);
            request.Property(r => r.Revision).IsConcurrencyToken();
            request.HasIndex(r => r.Number).IsUnique();
            request.HasIndex(r => r.SubmissionKey).IsUnique();
            request.HasIndex(r => new { r.UnitId, r.IsOpen, r.NextOn, r.Id });
            request.HasIndex(r => new { r.IsOpen, r.NextOn, r.Id });
            request.HasIndex(r => new { r.UnitId, r.ArrivedOn });
            request.HasIndex(r => new { r.UnitId, r.ReceivedOn });
            request.HasIndex(r => new { r.UnitId, r.RepliedOn });
            request.HasIndex(r => r.RepliedOn);
            // The columns of table 3, so that a year of it is read from the index alone.
            request.HasIndex(r => new { r.RepliedOn, r.ReceivedOn, r.ApplicantKind, r.Reply }).HasDatabaseName("IX_requests_requests_table_three");
            request.HasIndex(r => new { r.UnitId, r.RepliedOn, r.ReceivedOn, r.ApplicantKind, r.Reply }).HasDatabaseName("IX_requests_requests_table_three_of_unit");
            request.HasIndex(r => r.ApplicantKey);
            request.HasIndex(r => r.AccountKey);
            request.HasIndex(r => r.FeedDigest);
        });
        model.Entity<RequestEvent>(fact =>
        {
            fact.ToTable("requests_events");
            fact.HasKey(f => f.Id);
            fact.Property(f => f.Name).HasMaxLength(60);
            fact.Property(f => f.ByName).HasMaxLength(80);
            fact.Property(f => f.Body).IsPersonal();
            fact.HasIndex(f => new { f.RequestId, f.Ordinal }).IsUnique();
            fact.HasIndex(f => new { f.Name, f.On });
        });
        model.Entity<Serial>(serial =>
        {
            serial.ToTable("requests_serials");
            serial.HasKey(s => new { s.UnitId, s.Year, s.Series });
            serial.Property(s => s.Series).HasMaxLength(40);
        });
    }

    private static void MapPapers(ModelBuilder model)
    {
        model.Entity<RequestFile>(file =>
        {
            file.ToTable("requests_files");
            file.HasKey(f => f.Id);
            file.Ignore(f => f.File);
            file.Property(f => f.Hash).HasMaxLength(100);
            file.Property(f => f.Name).HasMaxLength(200);
            file.Property(f => f.MediaType).HasMaxLength(120);
            file.HasIndex(f => f.RequestId);
        });
        model.Entity<RequestLetter>(letter =>
        {
            letter.ToTable("requests_letters");
            letter.HasKey(l => l.Id);
            letter.Ignore(l => l.Number);
            letter.Property(l => l.Key).HasMaxLength(20);
            letter.Property(l => l.Title).HasMaxLength(200);
            letter.Property(l => l.Addressee).HasMaxLength(200);
            letter.Property(l => l.Body).IsPersonal();
            letter.Property(l => l.Sign).HasMaxLength(40);
            letter.Property(l => l.ByName).HasMaxLength(80);
            letter.Property(l => l.Revision).IsConcurrencyToken();
            letter.HasIndex(l => l.RequestId);
        });
    }

    private static void MapTemplates(ModelBuilder model) => model.Entity<TemplateVersion>(version =>
    {
        version.ToTable("requests_letter_templates");
        version.HasKey(v => v.Id);
        version.Property(v => v.Key).HasMaxLength(60);
        version.Property(v => v.Title).HasMaxLength(200);
        version.Property(v => v.Why).HasMaxLength(500);
        version.Property(v => v.ByName).HasMaxLength(80);
        version.HasIndex(v => new { v.Key, v.Number }).IsUnique();
        version.HasIndex(v => v.DisputeId);
    });

    private static void MapRedactions(ModelBuilder model)
    {
        model.Entity<Redaction>(redaction =>
        {
            redaction.ToTable("requests_redactions");
            redaction.HasKey(r => r.Id);
            redaction.Ignore(r => r.Paper).Ignore(r => r.Item).Ignore(r => r.DeskUrl);
            redaction.Property(r => r.Name).HasMaxLength(200);
            redaction.Property(r => r.SealedKey).IsPersonal();
            redaction.Property(r => r.PaperHash).HasMaxLength(100);
            redaction.Property(r => r.PaperType).HasMaxLength(120);
            redaction.Property(r => r.MadeByName).HasMaxLength(80);
            redaction.Property(r => r.ReviewedByName).HasMaxLength(80);
            redaction.Property(r => r.Note).HasMaxLength(1000);
            redaction.Property(r => r.Hands).AsJson();
            redaction.Property(r => r.Revision).IsConcurrencyToken();
            redaction.HasIndex(r => r.RequestId);
            redaction.HasIndex(r => new { r.State, r.ChangedAt });
        });
        model.Entity<RedactionPage>(page =>
        {
            page.ToTable("requests_redaction_pages");
            page.HasKey(p => new { p.RedactionId, p.Number });
            page.Ignore(p => p.Picture);
            page.Property(p => p.PictureHash).HasMaxLength(100);
            page.Property(p => p.SealedLines).IsPersonal();
        });
        model.Entity<RedactionBox>(box =>
        {
            box.ToTable("requests_redaction_boxes");
            box.HasKey(b => b.Id);
            box.Property(b => b.Ground).HasMaxLength(40);
            box.Property(b => b.Reason).HasMaxLength(500);
            box.Property(b => b.ByName).HasMaxLength(80);
            box.HasIndex(b => new { b.RedactionId, b.Page });
        });
    }

    private static void MapAfterwards(ModelBuilder model)
    {
        model.Entity<ConversionReview>(review =>
        {
            review.ToTable("requests_conversions");
            review.HasKey(r => r.Id);
            review.Property(r => r.Id).ValueGeneratedNever();
            review.Property(r => r.Title).HasMaxLength(200);
            review.Property(r => r.Reason).HasMaxLength(1000);
            review.Property(r => r.DecidedByName).HasMaxLength(80);
            review.Property(r => r.Revision).IsConcurrencyToken();
            review.HasIndex(r => new { r.UnitId, r.State, r.DueOn });
            review.HasIndex(r => r.OpenedOn);
        });
        model.Entity<PublishedAnswer>(answer =>
        {
            answer.ToTable("requests_answers");
            answer.HasKey(a => a.Id);
            answer.Ignore(a => a.Item).Ignore(a => a.Url).Ignore(a => a.Version);
            answer.Property(a => a.Question).HasMaxLength(300);
            answer.Property(a => a.WrittenByName).HasMaxLength(80);
            answer.Property(a => a.WithdrawnWhy).HasMaxLength(300);
            answer.Property(a => a.Revision).IsConcurrencyToken();
            answer.HasIndex(a => a.RequestId);
            answer.HasIndex(a => new { a.State, a.ReleasedAt });
        });
        model.Entity<Dispute>(dispute =>
        {
            dispute.ToTable("requests_disputes");
            dispute.HasKey(d => d.Id);
            dispute.Property(d => d.Number).HasMaxLength(80);
            dispute.Property(d => d.Body).HasMaxLength(120);
            dispute.Property(d => d.Lesson).HasMaxLength(2000);
            dispute.Property(d => d.Revision).IsConcurrencyToken();
            dispute.HasIndex(d => d.RequestId);
            dispute.HasIndex(d => new { d.UnitId, d.AcceptedOn });
        });
        model.Entity<DisputeStep>(step =>
        {
            step.ToTable("requests_dispute_steps");
            step.HasKey(s => s.Id);
            step.Property(s => s.Words).HasMaxLength(2000);
            step.Property(s => s.ByName).HasMaxLength(80);
            step.HasIndex(s => s.DisputeId);
        });
    }
}
