using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0005_plan_snapshots")]
internal sealed class M0005_PlanSnapshots : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("revises_id", "workplans_plans", nullable: true);
        migrationBuilder.CreateIndex("IX_workplans_plans_in_force", "workplans_plans", ["agency_id", "year"], unique: true, filter: "state <> 'Draft'");
        Doubts(migrationBuilder);
        Choices(migrationBuilder);
        Editions(migrationBuilder);
        Snapshots(migrationBuilder);
    }

    private static void Doubts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_plan_doubts",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                field = t.Column<string>(maxLength: 40),
                message = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_plan_doubts", d => d.id));
        migration.CreateIndex("IX_workplans_plan_doubts_plan_id", "workplans_plan_doubts", "plan_id");
    }

    private static void Choices(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_name_choices",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                printed = t.Column<string>(maxLength: 200),
                unit_ids = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_name_choices", c => c.id));
        migration.CreateIndex("IX_workplans_name_choices_plan_id_printed", "workplans_name_choices", ["plan_id", "printed"], unique: true);
    }

    private static void Editions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_editions",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                edition = t.Column<int>(),
                source_text = t.Column<string>(),
                source_file_name = t.Column<string>(maxLength: 200, nullable: true),
                source_file_hash = t.Column<string>(maxLength: 100, nullable: true),
                replaced_at = t.Column<DateTime>(),
                replaced_by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_workplans_editions", e => e.id));
        migration.CreateIndex("IX_workplans_editions_plan_id", "workplans_editions", "plan_id");
    }

    private static void Snapshots(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_snapshots",
            t => new
            {
                id = t.Column<Guid>(),
                plan_id = t.Column<Guid>(),
                agency_id = t.Column<Guid>(),
                year = t.Column<int>(),
                edition = t.Column<int>(),
                digest = t.Column<string>(maxLength: 100),
                taken_at = t.Column<DateTime>(),
                taken_by_name = t.Column<string>(maxLength: 80),
                content = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_workplans_snapshots", s => s.id));
        migration.CreateIndex("IX_workplans_snapshots_plan_id_digest", "workplans_snapshots", ["plan_id", "digest"], unique: true);
        migration.CreateIndex("IX_workplans_snapshots_agency_id_year", "workplans_snapshots", ["agency_id", "year"]);
    }
}
