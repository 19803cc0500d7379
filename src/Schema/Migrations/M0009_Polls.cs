using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0009_polls")]
internal sealed class M0009_Polls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Voices(migrationBuilder);
        Questionnaires(migrationBuilder);
        Contests(migrationBuilder);
    }

    private static void Voices(MigrationBuilder migration)
    {
        migration.CreateTable(
            "polls_voices",
            t => new
            {
                id = t.Column<Guid>(),
                subject = t.Column<string>(maxLength: 160),
                voice_key = t.Column<string>(maxLength: 64),
                address_key = t.Column<string>(maxLength: 64, nullable: true),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_polls_voices", r => r.id));
        migration.CreateIndex("IX_polls_voices_subject_voice_key", "polls_voices", ["subject", "voice_key"], unique: true);
        migration.CreateIndex("IX_polls_voices_address_key", "polls_voices", "address_key");
        migration.CreateTable(
            "polls_ratings",
            t => new
            {
                id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                item_title = t.Column<string>(maxLength: 300),
                item_url = t.Column<string>(maxLength: 300),
                unit_id = t.Column<Guid>(nullable: true),
                stars = t.Column<int>(),
                comment = t.Column<string>(maxLength: 500, nullable: true),
                state = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                judged_by_name = t.Column<string>(maxLength: 80, nullable: true),
                hidden_why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_polls_ratings", r => r.id));
        migration.CreateIndex("IX_polls_ratings_kind_item_id", "polls_ratings", ["kind", "item_id"]);
        migration.CreateIndex("IX_polls_ratings_state", "polls_ratings", "state");
    }

    private static void Questionnaires(MigrationBuilder migration)
    {
        migration.CreateTable(
            "polls_questionnaires",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(nullable: true),
                title = t.Column<string>(maxLength: 200),
                lead = t.Column<string>(maxLength: 2000, nullable: true),
                about_kind = t.Column<string>(maxLength: 60, nullable: true),
                about_id = t.Column<string>(maxLength: 60, nullable: true),
                about_title = t.Column<string>(maxLength: 300, nullable: true),
                about_url = t.Column<string>(maxLength: 300, nullable: true),
                opens_on = t.Column<DateOnly>(),
                closes_on = t.Column<DateOnly>(),
                state = t.Column<string>(maxLength: 40),
                drafted_by = t.Column<Guid>(nullable: true),
                drafted_by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                opened_at = t.Column<DateTime>(nullable: true),
                closed_at = t.Column<DateTime>(nullable: true),
                closed_why = t.Column<string>(maxLength: 300, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_polls_questionnaires", r => r.id));
        migration.CreateIndex("IX_polls_questionnaires_about_kind_about_id", "polls_questionnaires", ["about_kind", "about_id"]);
        migration.CreateTable(
            "polls_questions",
            t => new
            {
                id = t.Column<Guid>(),
                questionnaire_id = t.Column<Guid>(),
                ordinal = t.Column<int>(),
                kind = t.Column<string>(maxLength: 40),
                words = t.Column<string>(maxLength: 300),
                options = t.Column<string>(maxLength: 2000, nullable: true),
                is_required = t.Column<bool>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_polls_questions", r => r.id);
                t.ForeignKey("FK_polls_questions_polls_questionnaires_questionnaire_id", r => r.questionnaire_id, "polls_questionnaires", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_polls_questions_questionnaire_id", "polls_questions", "questionnaire_id");
        migration.CreateTable(
            "polls_answers",
            t => new
            {
                id = t.Column<Guid>(),
                questionnaire_id = t.Column<Guid>(),
                question_id = t.Column<Guid>(),
                voice_id = t.Column<Guid>(),
                choice = t.Column<int>(nullable: true),
                words = t.Column<string>(maxLength: 1000, nullable: true),
                state = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                judged_by_name = t.Column<string>(maxLength: 80, nullable: true),
                hidden_why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_polls_answers", r => r.id));
        migration.CreateIndex("IX_polls_answers_questionnaire_id", "polls_answers", "questionnaire_id");
        migration.CreateIndex("IX_polls_answers_voice_id", "polls_answers", "voice_id");
    }

    private static void Contests(MigrationBuilder migration)
    {
        migration.CreateTable(
            "polls_contests",
            t => new
            {
                id = t.Column<Guid>(),
                room = t.Column<string>(maxLength: 40),
                unit_id = t.Column<Guid>(nullable: true),
                title = t.Column<string>(maxLength: 200),
                lead = t.Column<string>(maxLength: 4000, nullable: true),
                opens_on = t.Column<DateOnly>(),
                closes_on = t.Column<DateOnly>(),
                most_votes = t.Column<int>(),
                public_weight = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                drafted_by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                opened_at = t.Column<DateTime>(nullable: true),
                closed_at = t.Column<DateTime>(nullable: true),
                closed_why = t.Column<string>(maxLength: 300, nullable: true),
                announced_at = t.Column<DateTime>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_polls_contests", r => r.id));
        migration.CreateIndex("IX_polls_contests_room", "polls_contests", "room");
        migration.CreateTable(
            "polls_contest_entries",
            t => new
            {
                id = t.Column<Guid>(),
                contest_id = t.Column<Guid>(),
                ordinal = t.Column<int>(),
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                title = t.Column<string>(maxLength: 300),
                url = t.Column<string>(maxLength: 300),
                unit_id = t.Column<Guid>(nullable: true),
                unit_name = t.Column<string>(maxLength: 100, nullable: true),
                award = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_polls_contest_entries", r => r.id);
                t.ForeignKey("FK_polls_contest_entries_polls_contests_contest_id", r => r.contest_id, "polls_contests", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_polls_contest_entries_contest_id", "polls_contest_entries", "contest_id");
        migration.CreateTable(
            "polls_contest_votes",
            t => new
            {
                id = t.Column<Guid>(),
                contest_id = t.Column<Guid>(),
                entry_id = t.Column<Guid>(),
                voice_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_polls_contest_votes", r => r.id));
        migration.CreateIndex("IX_polls_contest_votes_contest_id", "polls_contest_votes", "contest_id");
        migration.CreateIndex("IX_polls_contest_votes_voice_id", "polls_contest_votes", "voice_id");
        migration.CreateTable(
            "polls_jury_scores",
            t => new
            {
                id = t.Column<Guid>(),
                contest_id = t.Column<Guid>(),
                entry_id = t.Column<Guid>(),
                person_id = t.Column<Guid>(),
                person_name = t.Column<string>(maxLength: 80),
                points = t.Column<int>(),
                note = t.Column<string>(maxLength: 500, nullable: true),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_polls_jury_scores", r => r.id));
        migration.CreateIndex("IX_polls_jury_scores_entry_id_person_id", "polls_jury_scores", ["entry_id", "person_id"], unique: true);
        migration.CreateIndex("IX_polls_jury_scores_contest_id", "polls_jury_scores", "contest_id");
    }
}
