using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0002_services")]
internal sealed class M0002_Services : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Outbox(migrationBuilder);
        Jobs(migrationBuilder);
        Files(migrationBuilder);
        SettingsAndKeys(migrationBuilder);
        Reads(migrationBuilder);
    }

    private static void Outbox(MigrationBuilder migration)
    {
        migration.CreateTable(
            "foundation_outbox",
            t => new
            {
                id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 60),
                payload = t.Column<string>(),
                dedup_key = t.Column<string>(maxLength: 200, nullable: true),
                created_at = t.Column<DateTime>(),
                not_before = t.Column<DateTime>(),
                state = t.Column<string>(maxLength: 40),
                attempts = t.Column<int>(),
                leased_by = t.Column<Guid>(nullable: true),
                leased_until = t.Column<DateTime>(nullable: true),
                ended_at = t.Column<DateTime>(nullable: true),
                last_error = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_foundation_outbox", m => m.id));
        migration.CreateIndex("IX_foundation_outbox_dedup_key", "foundation_outbox", "dedup_key", unique: true);
        migration.CreateIndex("IX_foundation_outbox_state_not_before", "foundation_outbox", ["state", "not_before"]);
    }

    private static void Jobs(MigrationBuilder migration) => migration.CreateTable(
        "foundation_job_runs",
        t => new
        {
            name = t.Column<string>(maxLength: 80),
            started_at = t.Column<DateTime>(),
            ended_at = t.Column<DateTime>(nullable: true),
            last_good_at = t.Column<DateTime>(nullable: true),
            outcome = t.Column<string>(maxLength: 40),
            note = t.Column<string>(nullable: true),
        },
        constraints: t => t.PrimaryKey("PK_foundation_job_runs", r => r.name));

    private static void Files(MigrationBuilder migration) => migration.CreateTable(
        "foundation_files",
        t => new
        {
            hash = t.Column<string>(maxLength: 100),
            size = t.Column<long>(),
            media_type = t.Column<string>(maxLength: 120),
            kept_at = t.Column<DateTime>(),
        },
        constraints: t => t.PrimaryKey("PK_foundation_files", f => f.hash));

    private static void SettingsAndKeys(MigrationBuilder migration)
    {
        migration.CreateTable(
            "foundation_settings",
            t => new
            {
                key = t.Column<string>(maxLength: 120),
                scope = t.Column<string>(maxLength: 80),
                value = t.Column<string>(),
                source = t.Column<string>(maxLength: 300),
                changed_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_settings", s => new { s.key, s.scope }));
        migration.CreateTable(
            "foundation_keys",
            t => new
            {
                id = t.Column<long>().Counted(),
                name = t.Column<string>(maxLength: 120),
                xml = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_keys", k => k.id));
    }

    private static void Reads(MigrationBuilder migration)
    {
        migration.CreateTable(
            "foundation_reads",
            t => new
            {
                id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                person_id = t.Column<Guid>(nullable: true),
                person_name = t.Column<string>(maxLength: 80),
                unit_id = t.Column<Guid>(nullable: true),
                item_kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                fields = t.Column<string>(),
                why = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_reads", r => r.id));
        migration.CreateIndex("IX_foundation_reads_at", "foundation_reads", "at");
        migration.CreateIndex("IX_foundation_reads_person_id", "foundation_reads", "person_id");
        migration.CreateIndex("IX_foundation_reads_item_kind_item_id", "foundation_reads", ["item_kind", "item_id"]);
    }
}
