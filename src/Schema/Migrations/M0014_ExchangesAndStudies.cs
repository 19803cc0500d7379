using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0014_exchanges_and_studies")]
internal sealed class M0014_ExchangesAndStudies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Remarks(migrationBuilder);
        Studies(migrationBuilder);
    }

    private static void Remarks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "workplans_remarks",
            t => new
            {
                id = t.Column<Guid>(),
                clause_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                unit_name = t.Column<string>(maxLength: 100),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                text = t.Column<string>(maxLength: 1000),
                asked_unit_id = t.Column<Guid>(nullable: true),
                asked_unit_name = t.Column<string>(maxLength: 100, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_workplans_remarks", r => r.id));
        migration.CreateIndex("IX_workplans_remarks_clause_id", "workplans_remarks", "clause_id");
        migration.CreateIndex("IX_workplans_remarks_asked_unit_id", "workplans_remarks", "asked_unit_id");
    }

    private static void Studies(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_studies",
            t => new
            {
                id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                source = t.Column<string>(maxLength: 300, nullable: true),
                text = t.Column<string>(maxLength: 20000),
                questions = t.Column<string>(),
                pass_percent = t.Column<int>(),
                due_on = t.Column<DateOnly>(),
                issued_at = t.Column<DateTime>(),
                issued_by_name = t.Column<string>(maxLength: 80),
                ended_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_studies", s => s.id));
        migration.CreateTable(
            "agencies_study_attempts",
            t => new
            {
                id = t.Column<Guid>(),
                study_id = t.Column<Guid>(),
                person_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                right = t.Column<int>(),
                passed = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_study_attempts", a => a.id));
        migration.CreateIndex("IX_agencies_study_attempts_study_id", "agencies_study_attempts", "study_id");
        migration.CreateIndex("IX_agencies_study_attempts_person_id", "agencies_study_attempts", "person_id");
    }
}
