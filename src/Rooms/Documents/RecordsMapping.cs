using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Backlog;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Compilations;
using Mingtang.Documents.Directed;
using Mingtang.Documents.Enterprises;
using Mingtang.Documents.Filings;
using Mingtang.Documents.Negatives;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Referring;
using Mingtang.Documents.Relations;
using Mingtang.Documents.ReReviews;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents;

/// <summary>What is kept about documents beside their texts.</summary>
internal static class RecordsMapping
{
    public static void Map(ModelBuilder model)
    {
        MapAround(model);
        MapDirected(model);
        MapCatalogues(model);
        MapCollections(model);
        foreach (var record in model.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(RecordsMapping).Assembly))
            if (record.FindProperty("Id") is { } id)
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    private static void MapAround(ModelBuilder model)
    {
        model.Entity<Relation>(relation =>
        {
            relation.ToTable("documents_relations");
            relation.Property(r => r.ToTitle).HasMaxLength(300);
            relation.Property(r => r.ToNumber).HasMaxLength(80);
            relation.Property(r => r.ToUrl).HasMaxLength(500);
            relation.Property(r => r.ByName).HasMaxLength(80);
            relation.HasIndex(r => r.FromId);
            relation.HasIndex(r => r.ToId);
        });
        model.Entity<ValidityNote>(note =>
        {
            note.ToTable("documents_validity");
            note.Property(n => n.Why).HasMaxLength(1000);
            note.Property(n => n.ByName).HasMaxLength(80);
            note.HasIndex(n => n.DocumentId);
        });
        model.Entity<ChannelPost>(post =>
        {
            post.ToTable("documents_posts");
            post.Ignore(p => p.Item).Ignore(p => p.Shown);
            post.Property(p => p.ItemKind).HasMaxLength(80);
            post.Property(p => p.ItemId).HasMaxLength(80);
            post.Property(p => p.Channel).HasMaxLength(40);
            post.Property(p => p.Receipt).HasMaxLength(200);
            post.Property(p => p.Trouble).HasMaxLength(500);
            post.HasIndex(p => p.DocumentId);
            post.HasIndex(p => p.State);
        });
        model.Entity<Referral>(referral =>
        {
            referral.ToTable("documents_referrals");
            referral.Ignore(r => r.AnswerFile);
            referral.Property(r => r.VersionDigest).HasMaxLength(100);
            referral.Property(r => r.Doubt).HasMaxLength(1000);
            referral.Property(r => r.Authority).HasMaxLength(200);
            referral.Property(r => r.ReferredByName).HasMaxLength(80);
            referral.Property(r => r.LetterNumber).HasMaxLength(80);
            referral.Property(r => r.SentByName).HasMaxLength(80);
            referral.Property(r => r.AnswerNumber).HasMaxLength(80);
            referral.Property(r => r.AnswerWords).HasMaxLength(2000);
            referral.Property(r => r.AnswerHash).HasMaxLength(100);
            referral.Property(r => r.AnswerName).HasMaxLength(200);
            referral.Property(r => r.AnswerType).HasMaxLength(120);
            referral.Property(r => r.AnsweredByName).HasMaxLength(80);
            referral.HasIndex(r => r.DocumentId);
        });
        model.Entity<PenaltyChange>(change =>
        {
            change.ToTable("documents_penalty_changes");
            change.Property(c => c.Basis).HasMaxLength(300);
            change.Property(c => c.NotedByName).HasMaxLength(80);
            change.HasIndex(c => c.DocumentId);
            change.HasIndex(c => c.EditionId).IsUnique();
        });
        model.Entity<ReReview>(review =>
        {
            review.ToTable("documents_rereviews");
            review.Property(r => r.Why).HasMaxLength(1000);
            review.Property(r => r.ByName).HasMaxLength(80);
            review.HasIndex(r => r.DocumentId);
        });
    }

    private static void MapDirected(ModelBuilder model)
    {
        model.Entity<Place>(place =>
        {
            place.ToTable("documents_places");
            place.Property(p => p.Name).HasMaxLength(100);
            place.Property(p => p.Address).HasMaxLength(200);
            place.Property(p => p.TokenDigest).HasMaxLength(100);
            place.HasIndex(p => p.TokenDigest).IsUnique();
            place.HasIndex(p => p.UnitId);
        });
        model.Entity<Recipient>(recipient =>
        {
            recipient.ToTable("documents_recipients");
            recipient.Property(r => r.GroupName).HasMaxLength(200);
            recipient.Property(r => r.PostedByName).HasMaxLength(80);
            recipient.Property(r => r.ProofHash).HasMaxLength(100);
            recipient.Property(r => r.ProofName).HasMaxLength(200);
            recipient.Property(r => r.ProofType).HasMaxLength(120);
            recipient.Property(r => r.Note).HasMaxLength(500);
            recipient.HasIndex(r => r.DocumentId);
            recipient.HasIndex(r => r.PlaceId);
        });
    }

    private static void MapCatalogues(ModelBuilder model)
    {
        model.Entity<StandardItem>(item =>
        {
            item.ToTable("documents_standard_items");
            item.Property(i => i.Field).HasMaxLength(100);
            item.Property(i => i.Matter).HasMaxLength(200);
            item.Property(i => i.Content).HasMaxLength(500);
            item.Property(i => i.Basis).HasMaxLength(1000);
            item.Property(i => i.Term).HasMaxLength(200);
            item.Property(i => i.Channel).HasMaxLength(200);
            item.Property(i => i.Audience).HasMaxLength(200);
            item.Property(i => i.Manner).HasMaxLength(100);
            item.Property(i => i.Level).HasMaxLength(100);
            item.HasIndex(i => i.UnitId);
        });
        model.Entity<StandardTie>(tie =>
        {
            tie.ToTable("documents_standard_ties");
            tie.Property(t => t.ByName).HasMaxLength(80);
            tie.HasIndex(t => new { t.ItemId, t.DocumentId }).IsUnique();
            tie.HasIndex(t => t.DocumentId);
        });
        model.Entity<NotApplicable>(without =>
        {
            without.ToTable("documents_not_applicable");
            without.Property(n => n.Code).HasMaxLength(20);
            without.Property(n => n.Why).HasMaxLength(500);
            without.Property(n => n.ByName).HasMaxLength(80);
            without.HasIndex(n => new { n.UnitId, n.Code }).IsUnique();
        });
        model.Entity<PublicEnterprise>(enterprise =>
        {
            enterprise.ToTable("documents_enterprises");
            enterprise.Property(e => e.Name).HasMaxLength(200);
            enterprise.Property(e => e.Rules).HasMaxLength(300);
            enterprise.Property(e => e.Hotline).HasMaxLength(20);
            enterprise.Property(e => e.Url).HasMaxLength(500);
            enterprise.Property(e => e.Items).AsJson();
            enterprise.Property(e => e.CheckedByName).HasMaxLength(80);
            enterprise.Property(e => e.Revision).IsConcurrencyToken();
            enterprise.HasIndex(e => e.AuthorityId);
            enterprise.HasIndex(e => new { e.AuthorityId, e.Name }, "IX_documents_enterprises_listed").IsUnique().HasFilter("ended_on IS NULL");
        });
        model.Entity<NegativeEntry>(entry =>
        {
            entry.ToTable("documents_negatives");
            entry.Property(e => e.Matter).HasMaxLength(200);
            entry.Property(e => e.Scope).HasMaxLength(500);
            entry.Property(e => e.Ground).HasMaxLength(20);
            entry.Property(e => e.Basis).HasMaxLength(500);
            entry.Property(e => e.Reason).HasMaxLength(1000);
            entry.Property(e => e.InterpretationUrl).HasMaxLength(500);
            entry.Property(e => e.ByName).HasMaxLength(80);
            entry.HasIndex(e => e.UnitId);
        });
    }

    private static void MapCollections(ModelBuilder model)
    {
        model.Entity<Campaign>(campaign =>
        {
            campaign.ToTable("documents_campaigns");
            campaign.Property(c => c.Title).HasMaxLength(200);
            campaign.Property(c => c.OpenedByName).HasMaxLength(80);
            campaign.HasIndex(c => c.UnitId);
        });
        model.Entity<BacklogLine>(line =>
        {
            line.ToTable("documents_backlog");
            line.Ignore(l => l.IsOpen);
            line.Property(l => l.Title).HasMaxLength(300);
            line.Property(l => l.DocumentNumber).HasMaxLength(80);
            line.Property(l => l.Ground).HasMaxLength(20);
            line.Property(l => l.Reason).HasMaxLength(1000);
            line.Property(l => l.DecidedByName).HasMaxLength(80);
            line.HasIndex(l => l.CampaignId);
        });
        model.Entity<Compilation>(compilation =>
        {
            compilation.ToTable("documents_compilations");
            compilation.Property(c => c.Title).HasMaxLength(200);
            compilation.Property(c => c.Introduction).HasMaxLength(4000);
            compilation.Property(c => c.CreatedByName).HasMaxLength(80);
        });
        model.Entity<CompilationEntry>(entry =>
        {
            entry.ToTable("documents_compilation_entries");
            entry.Property(e => e.Section).HasMaxLength(100);
            entry.HasIndex(e => new { e.CompilationId, e.DocumentId }).IsUnique();
        });
        model.Entity<Filing>(filing =>
        {
            filing.ToTable("documents_filings");
            filing.Property(f => f.FiledByName).HasMaxLength(80);
            filing.Property(f => f.Lines).AsJson();
            filing.HasIndex(f => new { f.UnitId, f.Month }).IsUnique();
        });
    }
}
