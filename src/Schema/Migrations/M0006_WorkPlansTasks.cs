using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0006_workplans_tasks")]
internal sealed class M0006_WorkPlansTasks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        NewColumns(migrationBuilder);
        Steps(migrationBuilder);
        Requests(migrationBuilder);
    }

    private static void NewColumns(MigrationBuilder migration)
    {
        migration.AddColumn<Guid>("reported_done_by", "workplans_tasks", nullable: true);
        migration.AddColumn<DateTime>("reported_done_at", "workplans_tasks", nullable: true);
        migration.AddColumn<DateTime>("returned_at", "workplans_tasks", nullable: true);
        migration.AddColumn<string>("returned_why", "workplans_tasks", maxLength: 1000, nullable: true);
        migration.AddColumn<bool>("is_declined", "workplans_bindings", nullable: true);
        migration.AddColumn<string>("because", "workplans_bindings", maxLength: 200, nullable: true);
        migration.AddColumn<string>("decided_by_name", "workplans_bindings", maxLength: 80, nullable: true);
        migration.AddColumn<DateTime>("decided_at", "workplans_bindings", nullable: true);
        migration.AddColumn<bool>("is_reported_only", "workplans_clauses", nullable: true);
    }

    private static void Steps(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_task_steps",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                from = t.Column<string>(maxLength: 40),
                to = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                why = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_task_steps", s => s.id));
        migration.CreateIndex("IX_workplans_task_steps_task_id", "workplans_task_steps", "task_id");
    }

    private static void Requests(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_deadline_requests",
            t => new
            {
                id = t.Column<Guid>(),
                task_id = t.Column<Guid>(),
                to = t.Column<DateOnly>(),
                why = t.Column<string>(maxLength: 1000),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                is_granted = t.Column<bool>(nullable: true),
                answer = t.Column<string>(maxLength: 1000, nullable: true),
                decided_at = t.Column<DateTime>(nullable: true),
                decided_by_name = t.Column<string>(maxLength: 80, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_deadline_requests", r => r.id));
        migration.CreateIndex("IX_workplans_deadline_requests_task_id", "workplans_deadline_requests", "task_id");
    }
}
