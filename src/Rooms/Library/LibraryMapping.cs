using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Library.Faqs;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;
using Mingtang.Library.Questions;
using Mingtang.Library.Words;

namespace Mingtang.Library;

internal static class LibraryMapping
{
    public static void Map(ModelBuilder model)
    {
        MapLog(model);
        MapWords(model);
        MapJudged(model);
        MapFaqs(model);
    }

    private static void MapLog(ModelBuilder model)
    {
        model.Entity<AskedRow>(row =>
        {
            row.ToTable("library_asked").IsUnlogged();
            row.HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.Words).HasMaxLength(AskedRow.WordsLength);
            row.Property(r => r.Key).HasMaxLength(AskedRow.KeyLength);
            row.Property(r => r.First).HasMaxLength(140);
            row.Property(r => r.Opened).HasMaxLength(140);
            row.HasIndex(r => r.At);
            row.HasIndex(r => new { r.Side, r.At });
        });
        model.Entity<OpenQuestion>(question =>
        {
            question.ToTable("library_questions");
            question.HasKey(q => q.Id);
            question.Ignore(q => q.Item);
            question.Property(q => q.Words).HasMaxLength(OpenQuestion.WordsLength);
            question.Property(q => q.Key).HasMaxLength(AskedRow.KeyLength);
            question.Property(q => q.ClosedWhy).HasMaxLength(500);
            question.Property(q => q.HandledByName).HasMaxLength(80);
            question.Property(q => q.Revision).IsConcurrencyToken();
            question.HasIndex(q => new { q.State, q.At });
            question.HasIndex(q => q.Key);
        });
    }

    private static void MapWords(ModelBuilder model)
    {
        model.Entity<WordList>(list =>
        {
            list.ToTable("library_word_lists");
            list.HasKey(l => l.Id);
            list.Ignore(l => l.Item).Ignore(l => l.DeskUrl);
            list.Property(l => l.DraftedByName).HasMaxLength(80);
            list.Property(l => l.Measure!).AsJsonValue();
            list.Property(l => l.LiveByName).HasMaxLength(80);
            list.Property(l => l.Why).HasMaxLength(500);
            list.Property(l => l.Revision).IsConcurrencyToken();
            list.HasIndex(l => l.Number).IsUnique();
            list.HasIndex(l => l.State);
        });
        model.Entity<BestBet>(bet =>
        {
            bet.ToTable("library_best_bets");
            bet.HasKey(b => b.Id);
            bet.Ignore(b => b.Keys);
            // Added to a table that stood: the database lets it be null, the type does not.
            bet.Property(b => b.ItemId).HasMaxLength(140).IsRequired(false);
            bet.HasIndex(b => b.ListId);
            bet.Property(b => b.Queries).HasMaxLength(1000);
            bet.Property(b => b.Title).HasMaxLength(200);
            bet.Property(b => b.Url).HasMaxLength(500);
            bet.Property(b => b.Note).HasMaxLength(300);
            bet.Property(b => b.ByName).HasMaxLength(80);
            bet.Property(b => b.Revision).IsConcurrencyToken();
        });
    }

    private static void MapJudged(ModelBuilder model) => model.Entity<JudgedEntry>(entry =>
    {
        entry.ToTable("library_judged");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Words).HasMaxLength(JudgedEntry.WordsLength);
        entry.Property(e => e.Key).HasMaxLength(AskedRow.KeyLength);
        entry.Property(e => e.Expected).AsJson();
        entry.Property(e => e.Note).HasMaxLength(200);
        entry.Property(e => e.ByName).HasMaxLength(80);
        entry.Property(e => e.Revision).IsConcurrencyToken();
        entry.HasIndex(e => new { e.Side, e.Key });
    });

    private static void MapFaqs(ModelBuilder model)
    {
        model.Entity<Faq>(faq =>
        {
            faq.ToTable("library_faqs");
            faq.HasKey(f => f.Id);
            faq.Ignore(f => f.Item).Ignore(f => f.Url).Ignore(f => f.DeskUrl);
            faq.Property(f => f.Revision).IsConcurrencyToken();
            faq.HasIndex(f => f.UnitId);
            faq.HasIndex(f => f.PublicEditionId);
        });
        model.Entity<FaqEdition>(edition =>
        {
            edition.ToTable("library_faq_editions");
            edition.HasKey(e => e.Id);
            edition.Ignore(e => e.Version).Ignore(e => e.Bases);
            edition.Property(e => e.Question).HasMaxLength(200);
            edition.Property(e => e.AlsoAsked).AsJson();
            edition.Property(e => e.Answer).HasMaxLength(4000);
            edition.Property(e => e.FurtherBases!).AsJsonValue();
            edition.Property(e => e.BasisTitle).HasMaxLength(300);
            edition.Property(e => e.BasisArticle).HasMaxLength(60);
            edition.Property(e => e.Digest).HasMaxLength(100);
            edition.Property(e => e.Writers).AsJson();
            edition.Property(e => e.DraftedByName).HasMaxLength(80);
            edition.Property(e => e.ReviewedByName).HasMaxLength(80);
            edition.Property(e => e.ReturnedWhy).HasMaxLength(1000);
            edition.Property(e => e.EndedWhy).HasMaxLength(300);
            edition.Property(e => e.Revision).IsConcurrencyToken();
            edition.HasIndex(e => e.FaqId);
            edition.HasIndex(e => new { e.State, e.Theme });
            edition.HasIndex(e => e.DocumentId);
        });
        model.Entity<FaqVoice>(voice =>
        {
            voice.ToTable("library_faq_voices").IsUnlogged();
            voice.HasKey(v => v.Id);
            voice.Property(v => v.Id).ValueGeneratedNever();
            voice.Property(v => v.VoiceKey).HasMaxLength(64);
            voice.HasIndex(v => new { v.FaqId, v.VoiceKey }).IsUnique();
        });
    }
}
