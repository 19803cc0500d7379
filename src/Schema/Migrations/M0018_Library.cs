using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0018_library")]
internal sealed class M0018_Library : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Log(migrationBuilder);
        Words(migrationBuilder);
        Faqs(migrationBuilder);
        FaqEditions(migrationBuilder);
    }

    private static void Log(MigrationBuilder migration)
    {
        migration.CreateTable(
            "library_asked",
            t => new
            {
                id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                side = t.Column<string>(maxLength: 40),
                words = t.Column<string>(maxLength: 160),
                key = t.Column<string>(maxLength: 80),
                found = t.Column<long>(),
                is_answered = t.Column<bool>(),
                first = t.Column<string>(maxLength: 140, nullable: true),
                opened = t.Column<string>(maxLength: 140, nullable: true),
                opened_place = t.Column<int>(nullable: true),
                verdict = t.Column<string>(maxLength: 40, nullable: true),
                rated_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_library_asked", r => r.id));
        migration.CreateIndex("IX_library_asked_at", "library_asked", "at");
        migration.CreateIndex("IX_library_asked_side_at", "library_asked", ["side", "at"]);
        migration.CreateTable(
            "library_questions",
            t => new
            {
                id = t.Column<Guid>(),
                words = t.Column<string>(maxLength: 400),
                key = t.Column<string>(maxLength: 80),
                origin = t.Column<string>(maxLength: 40),
                times = t.Column<int>(),
                at = t.Column<DateTime>(),
                due_on = t.Column<DateOnly>(),
                state = t.Column<string>(maxLength: 40),
                faq_id = t.Column<Guid>(nullable: true),
                closed_why = t.Column<string>(maxLength: 500, nullable: true),
                handled_by_name = t.Column<string>(maxLength: 80, nullable: true),
                handled_at = t.Column<DateTime>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_questions", r => r.id));
        migration.CreateIndex("IX_library_questions_state_at", "library_questions", ["state", "at"]);
        migration.CreateIndex("IX_library_questions_key", "library_questions", "key");
    }

    private static void Words(MigrationBuilder migration)
    {
        migration.CreateTable(
            "library_word_lists",
            t => new
            {
                id = t.Column<Guid>(),
                number = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                text = t.Column<string>(),
                drafted_by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                measure = t.Column<string>(nullable: true),
                measured_at = t.Column<DateTime>(nullable: true),
                live_from = t.Column<DateTime>(nullable: true),
                live_by_name = t.Column<string>(maxLength: 80, nullable: true),
                why = t.Column<string>(maxLength: 500, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_word_lists", r => r.id));
        migration.CreateIndex("IX_library_word_lists_number", "library_word_lists", "number", unique: true);
        migration.CreateIndex("IX_library_word_lists_state", "library_word_lists", "state");
        migration.CreateTable(
            "library_best_bets",
            t => new
            {
                id = t.Column<Guid>(),
                queries = t.Column<string>(maxLength: 1000),
                title = t.Column<string>(maxLength: 200),
                url = t.Column<string>(maxLength: 500),
                note = t.Column<string>(maxLength: 300, nullable: true),
                from = t.Column<DateOnly>(),
                to = t.Column<DateOnly>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_best_bets", r => r.id));
    }

    private static void Faqs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "library_faqs",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                public_edition_id = t.Column<Guid>(nullable: true),
                first_released_at = t.Column<DateTime>(nullable: true),
                created_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_faqs", r => r.id));
        migration.CreateIndex("IX_library_faqs_unit_id", "library_faqs", "unit_id");
        migration.CreateIndex("IX_library_faqs_public_edition_id", "library_faqs", "public_edition_id");
        migration.CreateTable(
            "library_faq_voices",
            t => new
            {
                id = t.Column<Guid>(),
                faq_id = t.Column<Guid>(),
                voice_key = t.Column<string>(maxLength: 64),
                verdict = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_library_faq_voices", r => r.id));
        migration.CreateIndex("IX_library_faq_voices_faq_id_voice_key", "library_faq_voices", ["faq_id", "voice_key"], unique: true);
    }

    private static void FaqEditions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "library_faq_editions",
            t => new
            {
                id = t.Column<Guid>(),
                faq_id = t.Column<Guid>(),
                number = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                question = t.Column<string>(maxLength: 200),
                also_asked = t.Column<string>(),
                answer = t.Column<string>(maxLength: 4000),
                theme = t.Column<string>(maxLength: 40),
                document_id = t.Column<Guid>(nullable: true),
                basis_title = t.Column<string>(maxLength: 300, nullable: true),
                basis_article = t.Column<string>(maxLength: 60, nullable: true),
                digest = t.Column<string>(maxLength: 100, nullable: true),
                writers = t.Column<string>(),
                drafted_by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                reviewed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                returned_why = t.Column<string>(maxLength: 1000, nullable: true),
                released_at = t.Column<DateTime>(nullable: true),
                ended_at = t.Column<DateTime>(nullable: true),
                ended_why = t.Column<string>(maxLength: 300, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_faq_editions", r => r.id));
        migration.CreateIndex("IX_library_faq_editions_faq_id", "library_faq_editions", "faq_id");
        migration.CreateIndex("IX_library_faq_editions_state_theme", "library_faq_editions", ["state", "theme"]);
        migration.CreateIndex("IX_library_faq_editions_document_id", "library_faq_editions", "document_id");
    }
}
