using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0013_documents_records")]
internal sealed class M0013_DocumentsRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("relations_confirmed_at", "documents_documents", nullable: true);
        Around(migrationBuilder);
        Directed(migrationBuilder);
        Catalogues(migrationBuilder);
        Collections(migrationBuilder);
    }

    private static void Around(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_relations",
            t => new
            {
                id = t.Column<Guid>(),
                from_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                to_id = t.Column<Guid>(nullable: true),
                to_title = t.Column<string>(maxLength: 300),
                to_number = t.Column<string>(maxLength: 80, nullable: true),
                to_url = t.Column<string>(maxLength: 500, nullable: true),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_relations", r => r.id));
        migration.CreateIndex("IX_documents_relations_from_id", "documents_relations", "from_id");
        migration.CreateIndex("IX_documents_relations_to_id", "documents_relations", "to_id");
        migration.CreateTable(
            "documents_validity",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                act = t.Column<string>(maxLength: 40),
                on = t.Column<DateOnly>(),
                until = t.Column<DateOnly>(nullable: true),
                other_id = t.Column<Guid>(nullable: true),
                why = t.Column<string>(maxLength: 1000),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_validity", r => r.id));
        migration.CreateIndex("IX_documents_validity_document_id", "documents_validity", "document_id");
        migration.CreateTable(
            "documents_posts",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                channel = t.Column<string>(maxLength: 40),
                is_withdrawal = t.Column<bool>(),
                sent_at = t.Column<DateTime>(),
                state = t.Column<string>(maxLength: 40),
                attempts = t.Column<int>(),
                receipt = t.Column<string>(maxLength: 200, nullable: true),
                received_at = t.Column<DateTime>(nullable: true),
                trouble = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_posts", r => r.id));
        migration.CreateIndex("IX_documents_posts_document_id", "documents_posts", "document_id");
        migration.CreateIndex("IX_documents_posts_state", "documents_posts", "state");
        migration.CreateTable(
            "documents_rereviews",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                on = t.Column<DateOnly>(),
                due_on = t.Column<DateOnly>(),
                outcome = t.Column<string>(maxLength: 40),
                why = t.Column<string>(maxLength: 1000),
                by_id = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_rereviews", r => r.id));
        migration.CreateIndex("IX_documents_rereviews_document_id", "documents_rereviews", "document_id");
    }

    private static void Directed(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_places",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                name = t.Column<string>(maxLength: 100),
                address = t.Column<string>(maxLength: 200, nullable: true),
                token_digest = t.Column<string>(maxLength: 100, nullable: true),
                paired_at = t.Column<DateTime>(nullable: true),
                last_seen_at = t.Column<DateTime>(nullable: true),
                closed_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_places", r => r.id));
        migration.CreateIndex("IX_documents_places_token_digest", "documents_places", "token_digest", unique: true);
        migration.CreateIndex("IX_documents_places_unit_id", "documents_places", "unit_id");
        migration.CreateTable(
            "documents_recipients",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                place_id = t.Column<Guid>(nullable: true),
                group_name = t.Column<string>(maxLength: 200, nullable: true),
                ends_on = t.Column<DateOnly>(),
                posted_at = t.Column<DateTime>(nullable: true),
                posted_by_name = t.Column<string>(maxLength: 80, nullable: true),
                proof_hash = t.Column<string>(maxLength: 100, nullable: true),
                proof_name = t.Column<string>(maxLength: 200, nullable: true),
                proof_type = t.Column<string>(maxLength: 120, nullable: true),
                proof_size = t.Column<long>(nullable: true),
                note = t.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_recipients", r => r.id));
        migration.CreateIndex("IX_documents_recipients_document_id", "documents_recipients", "document_id");
        migration.CreateIndex("IX_documents_recipients_place_id", "documents_recipients", "place_id");
    }

    private static void Catalogues(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_standard_items",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                field = t.Column<string>(maxLength: 100),
                matter = t.Column<string>(maxLength: 200),
                content = t.Column<string>(maxLength: 500),
                basis = t.Column<string>(maxLength: 1000, nullable: true),
                term = t.Column<string>(maxLength: 200, nullable: true),
                channel = t.Column<string>(maxLength: 200, nullable: true),
                audience = t.Column<string>(maxLength: 200, nullable: true),
                stale_after_days = t.Column<int>(nullable: true),
                position = t.Column<int>(),
                since_at = t.Column<DateTime>(),
                ended_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_standard_items", r => r.id));
        migration.CreateIndex("IX_documents_standard_items_unit_id", "documents_standard_items", "unit_id");
        migration.CreateTable(
            "documents_standard_ties",
            t => new
            {
                id = t.Column<Guid>(),
                item_id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_standard_ties", r => r.id));
        migration.CreateIndex("IX_documents_standard_ties_document_id", "documents_standard_ties", "document_id");
        migration.CreateIndex("IX_documents_standard_ties_item_id_document_id", "documents_standard_ties", ["item_id", "document_id"], unique: true);
        migration.CreateTable(
            "documents_not_applicable",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                code = t.Column<string>(maxLength: 20),
                why = t.Column<string>(maxLength: 500),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_not_applicable", r => r.id));
        migration.CreateIndex("IX_documents_not_applicable_unit_id_code", "documents_not_applicable", ["unit_id", "code"], unique: true);
        migration.CreateTable(
            "documents_negatives",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                matter = t.Column<string>(maxLength: 200),
                scope = t.Column<string>(maxLength: 500),
                ground = t.Column<string>(maxLength: 20),
                basis = t.Column<string>(maxLength: 500),
                reason = t.Column<string>(maxLength: 1000),
                interpretation_url = t.Column<string>(maxLength: 500, nullable: true),
                since_on = t.Column<DateOnly>(),
                reviewed_on = t.Column<DateOnly>(nullable: true),
                next_review_on = t.Column<DateOnly>(),
                ended_on = t.Column<DateOnly>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_negatives", r => r.id));
        migration.CreateIndex("IX_documents_negatives_unit_id", "documents_negatives", "unit_id");
    }

    private static void Collections(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_campaigns",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                due_on = t.Column<DateOnly>(),
                opened_at = t.Column<DateTime>(),
                opened_by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_campaigns", r => r.id));
        migration.CreateIndex("IX_documents_campaigns_unit_id", "documents_campaigns", "unit_id");
        migration.CreateTable(
            "documents_backlog",
            t => new
            {
                id = t.Column<Guid>(),
                campaign_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 300),
                document_number = t.Column<string>(maxLength: 80, nullable: true),
                signed_on = t.Column<DateOnly>(nullable: true),
                imported_at = t.Column<DateTime>(),
                attribute = t.Column<string>(maxLength: 40, nullable: true),
                ground = t.Column<string>(maxLength: 20, nullable: true),
                reason = t.Column<string>(maxLength: 1000, nullable: true),
                is_classified = t.Column<bool>(),
                decided_at = t.Column<DateTime>(nullable: true),
                decided_by_name = t.Column<string>(maxLength: 80, nullable: true),
                document_id = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_backlog", r => r.id));
        migration.CreateIndex("IX_documents_backlog_campaign_id", "documents_backlog", "campaign_id");
        migration.CreateTable(
            "documents_compilations",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                introduction = t.Column<string>(maxLength: 4000, nullable: true),
                created_at = t.Column<DateTime>(),
                created_by_name = t.Column<string>(maxLength: 80),
                document_id = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_compilations", r => r.id));
        migration.CreateTable(
            "documents_compilation_entries",
            t => new
            {
                id = t.Column<Guid>(),
                compilation_id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                section = t.Column<string>(maxLength: 100),
                position = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_compilation_entries", r => r.id));
        migration.CreateIndex("IX_documents_compilation_entries_compilation_id_document_id", "documents_compilation_entries", ["compilation_id", "document_id"], unique: true);
        migration.CreateTable(
            "documents_filings",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                month = t.Column<DateOnly>(),
                filed_at = t.Column<DateTime>(),
                filed_by_name = t.Column<string>(maxLength: 80),
                lines = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_filings", r => r.id));
        migration.CreateIndex("IX_documents_filings_unit_id_month", "documents_filings", ["unit_id", "month"], unique: true);
    }
}
