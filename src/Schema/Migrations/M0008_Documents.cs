using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0008_documents")]
internal sealed class M0008_Documents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Documents(migrationBuilder);
        Editions(migrationBuilder);
        Steps(migrationBuilder);
    }

    private static void Documents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_documents",
            t => new
            {
                id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                agency_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 300),
                index_number = t.Column<string>(maxLength: 60, nullable: true),
                edition_id = t.Column<Guid>(),
                public_edition_id = t.Column<Guid>(nullable: true),
                first_published_at = t.Column<DateTime>(nullable: true),
                code_line = t.Column<string>(maxLength: 200),
                origin = t.Column<string>(maxLength: 40),
                effective_on = t.Column<DateOnly>(nullable: true),
                expires_on = t.Column<DateOnly>(nullable: true),
                ended_as = t.Column<string>(maxLength: 40, nullable: true),
                ended_on = t.Column<DateOnly>(nullable: true),
                re_review_on = t.Column<DateOnly>(nullable: true),
                converted_at = t.Column<DateTime>(nullable: true),
                version_of = t.Column<string>(maxLength: 300, nullable: true),
                created_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_documents", d => d.id));
        migration.CreateIndex("IX_documents_documents_index_number", "documents_documents", "index_number", unique: true);
        migration.CreateIndex("IX_documents_documents_unit_id_kind", "documents_documents", ["unit_id", "kind"]);
        migration.CreateIndex("IX_documents_documents_edition_id", "documents_documents", "edition_id");
        migration.CreateIndex("IX_documents_documents_version_of", "documents_documents", "version_of");
        migration.CreateTable(
            "documents_serials",
            t => new
            {
                organisation = t.Column<string>(maxLength: 9),
                year = t.Column<int>(),
                last = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_serials", s => new { s.organisation, s.year }));
    }

    private static void Editions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_editions",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                number = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                title = t.Column<string>(maxLength: 300),
                document_number = t.Column<string>(maxLength: 80, nullable: true),
                issuer = t.Column<string>(maxLength: 200),
                joint_issuers = t.Column<string>(),
                signed_on = t.Column<DateOnly>(nullable: true),
                effective_on = t.Column<DateOnly>(nullable: true),
                expires_on = t.Column<DateOnly>(nullable: true),
                term_reason = t.Column<string>(maxLength: 1000, nullable: true),
                topic = t.Column<string>(maxLength: 80, nullable: true),
                genre = t.Column<string>(maxLength: 20, nullable: true),
                keywords = t.Column<string>(),
                @abstract = t.Column<string>(maxLength: 1000, nullable: true),
                body = t.Column<string>(),
                plain_text = t.Column<string>(),
                attachments = t.Column<string>(),
                is_policy = t.Column<bool>(),
                for_firms = t.Column<bool>(),
                for_residents = t.Column<bool>(),
                service_items = t.Column<string>(),
                attribute = t.Column<string>(maxLength: 40, nullable: true),
                ground = t.Column<string>(maxLength: 20, nullable: true),
                ground_reason = t.Column<string>(maxLength: 1000, nullable: true),
                reach = t.Column<string>(maxLength: 40),
                channels = t.Column<string>(),
                digest = t.Column<string>(maxLength: 100, nullable: true),
                writers = t.Column<string>(),
                drafted_by_name = t.Column<string>(maxLength: 80),
                drafted_at = t.Column<DateTime>(),
                submitted_at = t.Column<DateTime>(nullable: true),
                reviewed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                reviewed_by = t.Column<Guid>(nullable: true),
                signed_by_name = t.Column<string>(maxLength: 80, nullable: true),
                signed_by = t.Column<Guid>(nullable: true),
                signed_at = t.Column<DateTime>(nullable: true),
                publish_at = t.Column<DateTime>(nullable: true),
                published_at = t.Column<DateTime>(nullable: true),
                withdrawn_at = t.Column<DateTime>(nullable: true),
                withdrawn_why = t.Column<string>(maxLength: 1000, nullable: true),
                change_note = t.Column<string>(maxLength: 1000, nullable: true),
                returned_why = t.Column<string>(maxLength: 1000, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_editions", e => e.id));
        migration.CreateIndex("IX_documents_editions_document_id_number", "documents_editions", ["document_id", "number"], unique: true);
        migration.CreateIndex("IX_documents_editions_state_publish_at", "documents_editions", ["state", "publish_at"]);
        migration.CreateIndex("IX_documents_editions_document_number", "documents_editions", "document_number");
        migration.CreateIndex("IX_documents_editions_signed_on", "documents_editions", "signed_on");
    }

    private static void Steps(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_steps",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                from = t.Column<string>(maxLength: 40),
                to = t.Column<string>(maxLength: 40),
                at = t.Column<DateTime>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                why = t.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_steps", s => s.id));
        migration.CreateIndex("IX_documents_steps_document_id", "documents_steps", "document_id");
    }
}
