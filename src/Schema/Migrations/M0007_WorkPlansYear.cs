using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0007_workplans_year")]
internal sealed class M0007_WorkPlansYear : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Returns(migrationBuilder);
        ReturnHistory(migrationBuilder);
        Bulletins(migrationBuilder);
        BulletinHistory(migrationBuilder);
        GoodCases(migrationBuilder);
        Cascade(migrationBuilder);
        YearEnd(migrationBuilder);
    }

    private static void Returns(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_return_rounds",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                quarter = t.Column<string>(maxLength: 6),
                opens_on = t.Column<DateOnly>(),
                due_on = t.Column<DateOnly>(),
                opened_at = t.Column<DateTime>(nullable: true),
                opened_by_name = t.Column<string>(maxLength: 80, nullable: true),
                closed_at = t.Column<DateTime>(nullable: true),
                closed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_return_rounds", r => r.id));
        migration.CreateIndex("IX_workplans_return_rounds_plan_id_quarter", "workplans_return_rounds", ["plan_id", "quarter"], unique: true);
        migration.CreateTable(
            "workplans_returns",
            t => new
            {
                id = t.Column<Guid>(),
                round_id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                state = t.Column<string>(maxLength: 40),
                words = t.Column<string>(nullable: true),
                lines = t.Column<string>(),
                first_submitted_at = t.Column<DateTime>(nullable: true),
                submitted_at = t.Column<DateTime>(nullable: true),
                submitted_by = t.Column<Guid>(nullable: true),
                submitted_by_name = t.Column<string>(maxLength: 80, nullable: true),
                digest = t.Column<string>(maxLength: 100, nullable: true),
                sent_back_why = t.Column<string>(maxLength: 1000, nullable: true),
                again_due_on = t.Column<DateOnly>(nullable: true),
                accepted_at = t.Column<DateTime>(nullable: true),
                accepted_by_name = t.Column<string>(maxLength: 80, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_workplans_returns", r => r.id);
                t.ForeignKey("FK_workplans_returns_workplans_return_rounds_round_id", r => r.round_id, "workplans_return_rounds", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_workplans_returns_round_id_unit_id", "workplans_returns", ["round_id", "unit_id"], unique: true);
        migration.CreateIndex("IX_workplans_returns_unit_id_state", "workplans_returns", ["unit_id", "state"]);
    }

    private static void ReturnHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_return_steps",
            t => new
            {
                id = t.Column<Guid>(),
                return_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                from = t.Column<string>(maxLength: 40),
                to = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                why = t.Column<string>(maxLength: 1000, nullable: true),
                content = t.Column<string>(nullable: true),
                digest = t.Column<string>(maxLength: 100, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_return_steps", s => s.id));
        migration.CreateIndex("IX_workplans_return_steps_return_id", "workplans_return_steps", "return_id");
        migration.CreateTable(
            "workplans_return_urgings",
            t => new
            {
                id = t.Column<Guid>(),
                return_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                text = t.Column<string>(),
                rule_key = t.Column<string>(maxLength: 120, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_return_urgings", u => u.id));
        migration.CreateIndex("IX_workplans_return_urgings_return_id", "workplans_return_urgings", "return_id");
        migration.CreateIndex("IX_workplans_return_urgings_rule_key", "workplans_return_urgings", "rule_key", unique: true);
    }

    private static void Bulletins(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_bulletins",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                quarter = t.Column<string>(maxLength: 6),
                title = t.Column<string>(maxLength: 300),
                text = t.Column<string>(),
                figures = t.Column<string>(),
                state = t.Column<string>(maxLength: 40),
                ranks_units = t.Column<bool>(),
                wants_public = t.Column<bool>(),
                code = t.Column<string>(maxLength: 40, nullable: true),
                serial = t.Column<int>(nullable: true),
                drafted_by = t.Column<Guid>(nullable: true),
                drafted_by_name = t.Column<string>(maxLength: 80),
                drafted_at = t.Column<DateTime>(),
                writers = t.Column<string>(),
                signed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                signed_at = t.Column<DateTime>(nullable: true),
                issued_by_name = t.Column<string>(maxLength: 80, nullable: true),
                issued_at = t.Column<DateTime>(nullable: true),
                sent_back_why = t.Column<string>(maxLength: 1000, nullable: true),
                digest = t.Column<string>(maxLength: 100, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_bulletins", b => b.id));
        migration.CreateIndex("IX_workplans_bulletins_plan_id_quarter", "workplans_bulletins", ["plan_id", "quarter"], unique: true);
    }

    private static void BulletinHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_bulletin_steps",
            t => new
            {
                id = t.Column<Guid>(),
                bulletin_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                from = t.Column<string>(maxLength: 40),
                to = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                why = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_bulletin_steps", s => s.id));
        migration.CreateIndex("IX_workplans_bulletin_steps_bulletin_id", "workplans_bulletin_steps", "bulletin_id");
        migration.CreateTable(
            "workplans_bulletin_receipts",
            t => new
            {
                id = t.Column<Guid>(),
                bulletin_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                read_at = t.Column<DateTime>(nullable: true),
                read_by_name = t.Column<string>(maxLength: 80, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_bulletin_receipts", r => r.id));
        migration.CreateIndex("IX_workplans_bulletin_receipts_bulletin_id_unit_id", "workplans_bulletin_receipts", ["bulletin_id", "unit_id"], unique: true);
        migration.CreateIndex("IX_workplans_bulletin_receipts_unit_id", "workplans_bulletin_receipts", "unit_id");
    }

    private static void GoodCases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_good_cases",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                text = t.Column<string>(),
                evidence = t.Column<string>(),
                state = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
                decided_at = t.Column<DateTime>(nullable: true),
                decided_by_name = t.Column<string>(maxLength: 80, nullable: true),
                answer = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_good_cases", c => c.id));
        migration.CreateIndex("IX_workplans_good_cases_plan_id_state", "workplans_good_cases", ["plan_id", "state"]);
    }

    private static void Cascade(MigrationBuilder migration)
    {
        migration.AddColumn<Guid>("upper_clause_id", "workplans_clauses", nullable: true);
        migration.AddColumn<Guid>("carried_from_id", "workplans_clauses", nullable: true);
        migration.AddColumn<Guid>("previous_plan_id", "workplans_plans", nullable: true);
        migration.AddColumn<Guid>("from_entry_id", "workplans_progress", nullable: true);
        migration.CreateIndex("IX_workplans_progress_task_id_from_entry_id", "workplans_progress", ["task_id", "from_entry_id"], unique: true);
        migration.CreateTable(
            "workplans_task_links",
            t => new
            {
                id = t.Column<Guid>(),
                lower_task_id = t.Column<Guid>(),
                upper_task_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_task_links", l => l.id));
        migration.CreateIndex("IX_workplans_task_links_lower_task_id", "workplans_task_links", "lower_task_id", unique: true);
        migration.CreateIndex("IX_workplans_task_links_upper_task_id", "workplans_task_links", "upper_task_id");
    }

    private static void YearEnd(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_problems",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                year = t.Column<int>(),
                clause_id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                title = t.Column<string>(maxLength: 300),
                text = t.Column<string>(),
                due_on = t.Column<DateOnly>(),
                handed_over_at = t.Column<DateTime>(),
                handed_over_by_name = t.Column<string>(maxLength: 80),
                carries_over = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_problems", p => p.id));
        migration.CreateIndex("IX_workplans_problems_task_id", "workplans_problems", "task_id", unique: true);
        migration.CreateIndex("IX_workplans_problems_year_unit_id", "workplans_problems", ["year", "unit_id"]);
        migration.CreateIndex("IX_workplans_problems_plan_id", "workplans_problems", "plan_id");
        migration.CreateTable(
            "workplans_archives",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                file_hash = t.Column<string>(maxLength: 100),
                file_name = t.Column<string>(maxLength: 200),
                size = t.Column<long>(),
                files = t.Column<int>(),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_workplans_archives", a => a.id));
        migration.CreateIndex("IX_workplans_archives_plan_id", "workplans_archives", "plan_id", unique: true);
    }
}
