using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>Papers painted over before they are supplied on request, and versions of the letters' templates.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0023_redactions_and_templates")]
internal sealed class M0023_RedactionsAndTemplates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Papers(migrationBuilder);
        Pages(migrationBuilder);
        Templates(migrationBuilder);
    }

    private static void Papers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_redactions",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                state = t.Column<string>(maxLength: 40),
                name = t.Column<string>(maxLength: 200),
                sealed_key = t.Column<string>(),
                paper_hash = t.Column<string>(maxLength: 100),
                paper_type = t.Column<string>(maxLength: 120),
                paper_size = t.Column<long>(),
                pages = t.Column<int>(),
                made_by_name = t.Column<string>(maxLength: 80),
                hands = t.Column<string>(),
                reviewed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                note = t.Column<string>(maxLength: 1000, nullable: true),
                result_file_id = t.Column<Guid>(nullable: true),
                made_at = t.Column<DateTime>(),
                changed_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_redactions", r => r.id));
        migration.CreateIndex("IX_requests_redactions_request_id", "requests_redactions", "request_id");
        migration.CreateIndex("IX_requests_redactions_state_changed_at", "requests_redactions", ["state", "changed_at"]);
    }

    private static void Pages(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_redaction_pages",
            t => new
            {
                redaction_id = t.Column<Guid>(),
                number = t.Column<int>(),
                width = t.Column<int>(),
                height = t.Column<int>(),
                picture_hash = t.Column<string>(maxLength: 100),
                picture_size = t.Column<long>(),
                sealed_lines = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_redaction_pages", p => new { p.redaction_id, p.number }));
        migration.CreateTable(
            "requests_redaction_boxes",
            t => new
            {
                id = t.Column<Guid>(),
                redaction_id = t.Column<Guid>(),
                page = t.Column<int>(),
                x = t.Column<int>(),
                y = t.Column<int>(),
                width = t.Column<int>(),
                height = t.Column<int>(),
                ground = t.Column<string>(maxLength: 40),
                reason = t.Column<string>(maxLength: 500),
                is_proposed = t.Column<bool>(),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_redaction_boxes", b => b.id));
        migration.CreateIndex("IX_requests_redaction_boxes_redaction_id_page", "requests_redaction_boxes", ["redaction_id", "page"]);
    }

    private static void Templates(MigrationBuilder migration)
    {
        const string table = "requests_letter_templates";
        migration.CreateTable(
            table,
            t => new
            {
                id = t.Column<Guid>(),
                key = t.Column<string>(maxLength: 60),
                number = t.Column<int>(),
                title = t.Column<string>(maxLength: 200),
                body = t.Column<string>(),
                why = t.Column<string>(maxLength: 500),
                dispute_id = t.Column<Guid>(nullable: true),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_requests_letter_templates", v => v.id));
        migration.CreateIndex("IX_requests_letter_templates_key_number", table, ["key", "number"], unique: true);
        migration.CreateIndex("IX_requests_letter_templates_dispute_id", table, "dispute_id");
    }
}
