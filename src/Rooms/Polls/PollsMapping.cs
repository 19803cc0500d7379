using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Ratings;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls;

internal static class PollsMapping
{
    public static void Map(ModelBuilder model)
    {
        MapVoices(model);
        MapQuestionnaires(model);
        MapContests(model);
    }

    private static void MapVoices(ModelBuilder model)
    {
        model.Entity<VoiceRow>(voice =>
        {
            voice.ToTable("polls_voices").IsUnlogged();
            voice.HasKey(v => v.Id);
            voice.Property(v => v.Subject).HasMaxLength(160);
            voice.Property(v => v.VoiceKey).HasMaxLength(64);
            voice.Property(v => v.AddressKey).HasMaxLength(64);
            voice.HasIndex(v => new { v.Subject, v.VoiceKey }).IsUnique();
            voice.HasIndex(v => v.AddressKey);
        });
        model.Entity<Rating>(rating =>
        {
            rating.ToTable("polls_ratings");
            rating.HasKey(r => r.Id);
            rating.Ignore(r => r.Item);
            rating.Property(r => r.Id).ValueGeneratedNever();
            rating.Property(r => r.Kind).HasMaxLength(60);
            rating.Property(r => r.ItemId).HasMaxLength(60);
            rating.Property(r => r.ItemTitle).HasMaxLength(300);
            rating.Property(r => r.ItemUrl).HasMaxLength(300);
            rating.Property(r => r.Comment).HasMaxLength(500).IsPersonal();
            rating.Property(r => r.JudgedByName).HasMaxLength(80);
            rating.Property(r => r.HiddenWhy).HasMaxLength(300);
            rating.HasIndex(r => new { r.Kind, r.ItemId });
            rating.HasIndex(r => r.State);
        });
    }

    private static void MapQuestionnaires(ModelBuilder model)
    {
        model.Entity<Questionnaire>(asked =>
        {
            asked.ToTable("polls_questionnaires");
            asked.HasKey(q => q.Id);
            asked.Ignore(q => q.Item).Ignore(q => q.About).Ignore(q => q.InOrder).Ignore(q => q.Text);
            asked.Property(q => q.Title).HasMaxLength(200);
            asked.Property(q => q.Lead).HasMaxLength(2000);
            asked.Property(q => q.AboutKind).HasMaxLength(60);
            asked.Property(q => q.AboutId).HasMaxLength(60);
            asked.Property(q => q.AboutTitle).HasMaxLength(300);
            asked.Property(q => q.AboutUrl).HasMaxLength(300);
            asked.Property(q => q.DraftedByName).HasMaxLength(80);
            asked.Property(q => q.ClosedWhy).HasMaxLength(300);
            asked.Property(q => q.Revision).IsConcurrencyToken();
            asked.HasIndex(q => new { q.AboutKind, q.AboutId });
            asked.HasMany(q => q.Questions).WithOne().HasForeignKey(q => q.QuestionnaireId);
        });
        model.Entity<Question>(question =>
        {
            question.ToTable("polls_questions");
            question.HasKey(q => q.Id);
            question.Ignore(q => q.Choices);
            question.Property(q => q.Id).ValueGeneratedNever();
            question.Property(q => q.Words).HasMaxLength(300);
            question.Property(q => q.Options).HasMaxLength(2000);
        });
        model.Entity<Answer>(answer =>
        {
            answer.ToTable("polls_answers");
            answer.HasKey(a => a.Id);
            answer.Property(a => a.Words).HasMaxLength(1000).IsPersonal();
            answer.Property(a => a.JudgedByName).HasMaxLength(80);
            answer.Property(a => a.HiddenWhy).HasMaxLength(300);
            answer.HasIndex(a => a.QuestionnaireId);
            answer.HasIndex(a => a.VoiceId);
        });
    }

    private static void MapContests(ModelBuilder model)
    {
        model.Entity<Contest>(contest =>
        {
            contest.ToTable("polls_contests");
            contest.HasKey(c => c.Id);
            contest.Ignore(c => c.Item).Ignore(c => c.InOrder).Ignore(c => c.Text);
            contest.Property(c => c.Room).HasMaxLength(40);
            contest.Property(c => c.Title).HasMaxLength(200);
            contest.Property(c => c.Lead).HasMaxLength(4000);
            contest.Property(c => c.DraftedByName).HasMaxLength(80);
            contest.Property(c => c.ClosedWhy).HasMaxLength(300);
            contest.Property(c => c.Revision).IsConcurrencyToken();
            contest.HasIndex(c => c.Room);
            contest.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.ContestId);
        });
        model.Entity<ContestEntry>(entry =>
        {
            entry.ToTable("polls_contest_entries");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Kind).HasMaxLength(60);
            entry.Property(e => e.ItemId).HasMaxLength(60);
            entry.Property(e => e.Title).HasMaxLength(300);
            entry.Property(e => e.Url).HasMaxLength(300);
            entry.Property(e => e.UnitName).HasMaxLength(100);
            entry.Property(e => e.Award).HasMaxLength(60);
        });
        model.Entity<ContestVote>(vote =>
        {
            vote.ToTable("polls_contest_votes");
            vote.HasKey(v => v.Id);
            vote.HasIndex(v => v.ContestId);
            vote.HasIndex(v => v.VoiceId);
        });
        model.Entity<JuryScore>(score =>
        {
            score.ToTable("polls_jury_scores");
            score.HasKey(s => s.Id);
            score.Property(s => s.PersonName).HasMaxLength(80);
            score.Property(s => s.Note).HasMaxLength(500);
            score.HasIndex(s => new { s.EntryId, s.PersonId }).IsUnique();
            score.HasIndex(s => s.ContestId);
        });
    }
}
