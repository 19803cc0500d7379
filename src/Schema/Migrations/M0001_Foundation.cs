using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0001_foundation")]
internal sealed class M0001_Foundation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Audit(migrationBuilder);
        Release(migrationBuilder);
    }

    private static void Audit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "foundation_audit_entries",
            t => new
            {
                seq = t.Column<long>(),
                at = t.Column<DateTime>(),
                act = t.Column<string>(maxLength: 80),
                person_id = t.Column<Guid>(nullable: true),
                person_name = t.Column<string>(maxLength: 80),
                unit_id = t.Column<Guid>(nullable: true),
                subject = t.Column<string>(maxLength: 160),
                summary = t.Column<string>(nullable: true),
                why = t.Column<string>(nullable: true),
                body_digest = t.Column<string>(maxLength: 100),
                previous = t.Column<string>(maxLength: 100),
                hash = t.Column<string>(maxLength: 100),
            },
            constraints: t => t.PrimaryKey("PK_foundation_audit_entries", e => e.seq));
        migration.CreateIndex("IX_foundation_audit_entries_at", "foundation_audit_entries", "at");
        migration.CreateIndex("IX_foundation_audit_entries_subject", "foundation_audit_entries", "subject");
        migration.CreateIndex("IX_foundation_audit_entries_person_id", "foundation_audit_entries", "person_id");
        migration.CreateTable(
            "foundation_audit_bodies",
            t => new
            {
                seq = t.Column<long>(),
                plain = t.Column<string>(),
                @sealed = t.Column<string>(nullable: true),
                key_id = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_foundation_audit_bodies", b => b.seq));
        migration.CreateTable(
            "foundation_audit_keys",
            t => new
            {
                id = t.Column<Guid>(),
                subject = t.Column<string>(maxLength: 160),
                sealed_key = t.Column<string>(maxLength: 200),
            },
            constraints: t => t.PrimaryKey("PK_foundation_audit_keys", k => k.id));
        migration.CreateIndex("IX_foundation_audit_keys_subject", "foundation_audit_keys", "subject", unique: true);
        migration.CreateTable(
            "foundation_audit_head",
            t => new { id = t.Column<int>(), seq = t.Column<long>(), hash = t.Column<string>(maxLength: 100) },
            constraints: t => t.PrimaryKey("PK_foundation_audit_head", h => h.id));
    }

    private static void Release(MigrationBuilder migration)
    {
        migration.CreateTable(
            "foundation_releases",
            t => new
            {
                id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                version_digest = t.Column<string>(maxLength: 100),
                title = t.Column<string>(maxLength: 300),
                preview_url = t.Column<string>(maxLength: 300),
                attribute = t.Column<string>(maxLength: 40),
                ground = t.Column<string>(maxLength: 80),
                drafted_by = t.Column<Guid>(nullable: true),
                unit_id = t.Column<Guid>(nullable: true),
                drafted_by_name = t.Column<string>(maxLength: 80),
                proposed_at = t.Column<DateTime>(),
                state = t.Column<string>(maxLength: 40),
                reviewed_by = t.Column<Guid>(nullable: true),
                reviewed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                reviewed_at = t.Column<DateTime>(nullable: true),
                review_note = t.Column<string>(nullable: true),
                @checked = t.Column<string>(nullable: true),
                released_at = t.Column<DateTime>(nullable: true),
                withdrawn_at = t.Column<DateTime>(nullable: true),
                withdrawn_why = t.Column<string>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_releases", r => r.id));
        migration.CreateIndex("IX_foundation_releases_kind_item_id", "foundation_releases", ["kind", "item_id"]);
        migration.CreateIndex("IX_foundation_releases_state", "foundation_releases", "state");
        migration.CreateTable(
            "foundation_public_changes",
            t => new
            {
                seq = t.Column<long>().Counted(),
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                is_public = t.Column<bool>(),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_public_changes", c => c.seq));
    }
}
