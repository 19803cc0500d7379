using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0004_workplans")]
internal sealed class M0004_WorkPlans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Plans(migrationBuilder);
        Clauses(migrationBuilder);
        Tasks(migrationBuilder);
        Progress(migrationBuilder);
        Notes(migrationBuilder);
    }

    private static void Plans(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_plans",
            t => new
            {
                id = t.Column<Guid>(),
                agency_id = t.Column<Guid>(),
                year = t.Column<int>(),
                title = t.Column<string>(maxLength: 300),
                issuer = t.Column<string>(maxLength: 200, nullable: true),
                document_number = t.Column<string>(maxLength: 80, nullable: true),
                issued_on = t.Column<DateOnly>(nullable: true),
                breakdown_days = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                upper_plan_id = t.Column<Guid>(nullable: true),
                source_text = t.Column<string>(),
                source_file_name = t.Column<string>(maxLength: 200, nullable: true),
                source_file_hash = t.Column<string>(maxLength: 100, nullable: true),
                edition = t.Column<int>(),
                published_at = t.Column<DateTime>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_plans", p => p.id));
        migration.CreateIndex("IX_workplans_plans_agency_id_year", "workplans_plans", ["agency_id", "year"]);
    }

    private static void Clauses(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_clauses",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                ordinal = t.Column<int>(),
                number = t.Column<string>(maxLength: 40, nullable: true),
                section = t.Column<string>(nullable: true),
                subsection = t.Column<string>(nullable: true),
                item = t.Column<string>(maxLength: 40, nullable: true),
                name = t.Column<string>(nullable: true),
                text = t.Column<string>(),
                lead = t.Column<string>(),
                support = t.Column<string>(),
                deadline_printed = t.Column<string>(maxLength: 200, nullable: true),
                due_on = t.Column<DateOnly>(nullable: true),
                quantities = t.Column<string>(),
                in_body_dates = t.Column<string>(),
                doubts = t.Column<string>(),
                source_start = t.Column<int>(),
                source_end = t.Column<int>(),
                confidence = t.Column<double>(),
                is_dropped = t.Column<bool>(),
                revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_workplans_clauses", c => c.id);
                t.ForeignKey("FK_workplans_clauses_workplans_plans_plan_id", c => c.plan_id, "workplans_plans", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_workplans_clauses_plan_id_ordinal", "workplans_clauses", ["plan_id", "ordinal"]);
        migration.CreateTable(
            "workplans_bindings",
            t => new
            {
                id = t.Column<Guid>(),
                clause_id = t.Column<Guid>(),
                indicator_id = t.Column<string>(maxLength: 80),
                @operator = t.Column<string>(maxLength: 40),
                value = t.Column<decimal>(precision: 18, scale: 2, nullable: true),
                due_on = t.Column<DateOnly>(nullable: true),
                per_unit = t.Column<bool>(),
                only_tied = t.Column<bool>(),
                is_confirmed = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_bindings", b => b.id));
        migration.CreateIndex("IX_workplans_bindings_clause_id_indicator_id", "workplans_bindings", ["clause_id", "indicator_id"], unique: true);
    }

    private static void Tasks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_tasks",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                clause_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                part = t.Column<string>(maxLength: 40),
                state = t.Column<string>(maxLength: 40),
                dispatched_at = t.Column<DateTime>(nullable: true),
                due_on = t.Column<DateOnly>(),
                breakdown_due_on = t.Column<DateOnly>(nullable: true),
                section = t.Column<string>(maxLength: 100, nullable: true),
                person_in_charge = t.Column<string>(maxLength: 80, nullable: true),
                person_id = t.Column<Guid>(nullable: true),
                measures = t.Column<string>(nullable: true),
                broken_down_at = t.Column<DateTime>(nullable: true),
                done_at = t.Column<DateTime>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_workplans_tasks", c => c.id);
                t.ForeignKey("FK_workplans_tasks_workplans_clauses_clause_id", c => c.clause_id, "workplans_clauses", "id", onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex("IX_workplans_tasks_plan_id_unit_id", "workplans_tasks", ["plan_id", "unit_id"]);
        migration.CreateIndex("IX_workplans_tasks_clause_id_unit_id", "workplans_tasks", ["clause_id", "unit_id"], unique: true);
        migration.CreateIndex("IX_workplans_tasks_unit_id_state_due_on", "workplans_tasks", ["unit_id", "state", "due_on"]);
        migration.CreateTable(
            "workplans_milestones",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                position = t.Column<int>(),
                title = t.Column<string>(maxLength: 300),
                due_on = t.Column<DateOnly>(),
                reached_on = t.Column<DateOnly>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_workplans_milestones", c => c.id);
                t.ForeignKey("FK_workplans_milestones_workplans_tasks_task_id", c => c.task_id, "workplans_tasks", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_workplans_milestones_task_id", "workplans_milestones", "task_id");
    }

    private static void Progress(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_progress",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                on = t.Column<DateOnly>(),
                entered_at = t.Column<DateTime>(),
                entered_by = t.Column<Guid>(nullable: true),
                entered_by_name = t.Column<string>(maxLength: 80),
                text = t.Column<string>(),
                percent = t.Column<int>(nullable: true),
                corrects = t.Column<Guid>(nullable: true),
                evidence = t.Column<string>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_workplans_progress", c => c.id);
                t.ForeignKey("FK_workplans_progress_workplans_tasks_task_id", c => c.task_id, "workplans_tasks", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_workplans_progress_task_id_on", "workplans_progress", ["task_id", "on"]);
    }

    private static void Notes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_urgings",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                text = t.Column<string>(),
                rule_key = t.Column<string>(maxLength: 120, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_urgings", u => u.id));
        migration.CreateIndex("IX_workplans_urgings_task_id", "workplans_urgings", "task_id");
        migration.CreateIndex("IX_workplans_urgings_rule_key", "workplans_urgings", "rule_key", unique: true);
        migration.CreateTable(
            "workplans_supervision",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                text = t.Column<string>(),
                answer_due_on = t.Column<DateOnly>(nullable: true),
                answer = t.Column<string>(nullable: true),
                answered_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_supervision", n => n.id));
        migration.CreateIndex("IX_workplans_supervision_task_id", "workplans_supervision", "task_id");
        migration.CreateTable(
            "workplans_deadline_changes",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                from = t.Column<DateOnly>(),
                to = t.Column<DateOnly>(),
                why = t.Column<string>(),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_workplans_deadline_changes", c => c.id));
        migration.CreateIndex("IX_workplans_deadline_changes_task_id", "workplans_deadline_changes", "task_id");
        migration.CreateTable(
            "workplans_tied_items",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                title = t.Column<string>(maxLength: 300),
                url = t.Column<string>(maxLength: 300, nullable: true),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_workplans_tied_items", i => i.id));
        migration.CreateIndex("IX_workplans_tied_items_task_id_kind_item_id", "workplans_tied_items", ["task_id", "kind", "item_id"], unique: true);
    }
}
