using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0003_agencies")]
internal sealed class M0003_Agencies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => Units(migrationBuilder);

    private static void Units(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_unit_aliases",
            t => new
            {
                id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 100),
                remembered_at = t.Column<DateTime>(),
                remembered_by = t.Column<Guid>(nullable: true),
                remembered_by_name = t.Column<string>(maxLength: 80),
                unit_id = t.Column<Guid>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_unit_aliases", r => r.id));
        migration.CreateIndex("IX_agencies_unit_aliases_name", "agencies_unit_aliases", "name");
        migration.CreateIndex("IX_agencies_unit_aliases_unit_id", "agencies_unit_aliases", "unit_id");
        migration.CreateTable(
            "agencies_unit_changes",
            t => new
            {
                id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
                kind = t.Column<string>(maxLength: 40),
                effective_on = t.Column<DateOnly>(),
                unit_id = t.Column<Guid>(),
                what = t.Column<string>(maxLength: 300),
                why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_unit_changes", r => r.id));
        migration.CreateIndex("IX_agencies_unit_changes_unit_id", "agencies_unit_changes", "unit_id");
        migration.CreateTable(
            "agencies_units",
            t => new
            {
                id = t.Column<Guid>(),
                accepts_requests = t.Column<bool>(),
                code = t.Column<string>(maxLength: 20),
                kind = t.Column<string>(maxLength: 40),
                merged_into_id = t.Column<Guid>(nullable: true),
                name = t.Column<string>(maxLength: 100),
                organisation_code = t.Column<string>(maxLength: 18, nullable: true),
                parent_id = t.Column<Guid>(nullable: true),
                position = t.Column<int>(),
                reconsideration_id = t.Column<Guid>(nullable: true),
                revision = t.Column<int>(),
                short_name = t.Column<string>(maxLength: 60),
                valid_from = t.Column<DateOnly>(),
                valid_to = t.Column<DateOnly>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_units", r => r.id));
        migration.CreateIndex("IX_agencies_units_code", "agencies_units", "code", unique: true);
        migration.CreateIndex("IX_agencies_units_parent_id", "agencies_units", "parent_id");
    }
}
