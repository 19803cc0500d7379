using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0012_interpretations")]
internal sealed class M0012_Interpretations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Interpretations(migrationBuilder);
        Work(migrationBuilder);
    }

    private static void Interpretations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "interpretations_interpretations",
            t => new
            {
                id = t.Column<Guid>(),
                stage = t.Column<string>(maxLength: 40),
                document_id = t.Column<Guid>(nullable: true),
                subject_title = t.Column<string>(maxLength: 300),
                subject_url = t.Column<string>(maxLength: 300, nullable: true),
                comment_from = t.Column<DateOnly>(nullable: true),
                comment_to = t.Column<DateOnly>(nullable: true),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                interpreter = t.Column<string>(maxLength: 100, nullable: true),
                aspects = t.Column<string>(),
                body = t.Column<string>(),
                compared = t.Column<string>(),
                compared_with = t.Column<string>(maxLength: 300, nullable: true),
                state = t.Column<string>(maxLength: 40),
                copied_percent = t.Column<decimal>(precision: 5, scale: 1, nullable: true),
                ticked = t.Column<string>(),
                writers = t.Column<string>(),
                drafted_by_name = t.Column<string>(maxLength: 80),
                approved_by = t.Column<Guid>(nullable: true),
                approved_by_name = t.Column<string>(maxLength: 80, nullable: true),
                approved_at = t.Column<DateTime>(nullable: true),
                passed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                passed_at = t.Column<DateTime>(nullable: true),
                returned_why = t.Column<string>(maxLength: 1000, nullable: true),
                changed_at = t.Column<DateTime>(),
                released_at = t.Column<DateTime>(nullable: true),
                is_in_step = t.Column<bool>(),
                withdrawn_why = t.Column<string>(maxLength: 300, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_interpretations", r => r.id));
        migration.CreateIndex("IX_interpretations_interpretations_document_id", "interpretations_interpretations", "document_id");
        migration.CreateIndex("IX_interpretations_interpretations_state_released_at", "interpretations_interpretations", ["state", "released_at"]);
        migration.CreateTable(
            "interpretations_pieces",
            t => new
            {
                id = t.Column<Guid>(),
                interpretation_id = t.Column<Guid>(),
                ordinal = t.Column<int>(),
                form = t.Column<string>(maxLength: 40),
                title = t.Column<string>(maxLength: 200),
                text = t.Column<string>(nullable: true),
                figures = t.Column<string>(nullable: true),
                captions = t.Column<string>(nullable: true),
                address = t.Column<string>(maxLength: 500, nullable: true),
                speaker = t.Column<string>(maxLength: 100, nullable: true),
                held_on = t.Column<DateOnly>(nullable: true),
                file_hash = t.Column<string>(maxLength: 100, nullable: true),
                file_name = t.Column<string>(maxLength: 200, nullable: true),
                file_type = t.Column<string>(maxLength: 120, nullable: true),
                file_size = t.Column<long>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_interpretations_pieces", r => r.id);
                t.ForeignKey("FK_interpretations_pieces_interpretation_id", r => r.interpretation_id, "interpretations_interpretations", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_interpretations_pieces_interpretation_id", "interpretations_pieces", "interpretation_id");
        migration.CreateTable(
            "interpretations_steps",
            t => new
            {
                id = t.Column<Guid>(),
                interpretation_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                from = t.Column<string>(maxLength: 40),
                to = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
                why = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_steps", r => r.id));
        migration.CreateIndex("IX_interpretations_steps_interpretation_id", "interpretations_steps", "interpretation_id");
    }

    private static void Work(MigrationBuilder migration)
    {
        migration.CreateTable(
            "interpretations_duties",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 300),
                url = t.Column<string>(maxLength: 300, nullable: true),
                ground = t.Column<string>(maxLength: 100),
                published_on = t.Column<DateOnly>(),
                due_on = t.Column<DateOnly>(nullable: true),
                interpretation_id = t.Column<Guid>(nullable: true),
                interpreted_on = t.Column<DateOnly>(nullable: true),
                is_in_step = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_duties", r => r.id));
        migration.CreateIndex("IX_interpretations_duties_published_on", "interpretations_duties", "published_on");
        migration.CreateIndex("IX_interpretations_duties_interpretation_id", "interpretations_duties", "interpretation_id");
        migration.CreateTable(
            "interpretations_overrides",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                document_title = t.Column<string>(maxLength: 300),
                why = t.Column<string>(maxLength: 1000),
                due_on = t.Column<DateOnly>(),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_overrides", r => r.id));
        migration.CreateIndex("IX_interpretations_overrides_document_id", "interpretations_overrides", "document_id", unique: true);
        migration.CreateTable(
            "interpretations_concerns",
            t => new
            {
                id = t.Column<Guid>(),
                interpretation_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                words = t.Column<string>(maxLength: 500),
                source = t.Column<string>(maxLength: 40),
                noted_on = t.Column<DateOnly>(),
                noted_by_name = t.Column<string>(maxLength: 80),
                answered_by = t.Column<Guid>(nullable: true),
                ticked_by_name = t.Column<string>(maxLength: 80, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_concerns", r => r.id));
        migration.CreateIndex("IX_interpretations_concerns_interpretation_id", "interpretations_concerns", "interpretation_id");
        migration.CreateIndex("IX_interpretations_concerns_noted_on", "interpretations_concerns", "noted_on");
        migration.CreateTable(
            "interpretations_follow_ups",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                document_title = t.Column<string>(maxLength: 300),
                unit_id = t.Column<Guid>(),
                questions = t.Column<int>(),
                opened_at = t.Column<DateTime>(),
                due_on = t.Column<DateOnly>(),
                state = t.Column<string>(maxLength: 40),
                interpretation_id = t.Column<Guid>(nullable: true),
                closed_why = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_follow_ups", r => r.id));
        migration.CreateIndex("IX_interpretations_follow_ups_document_id_state", "interpretations_follow_ups", ["document_id", "state"]);
    }
}
