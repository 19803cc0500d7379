using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>Letters to the secrecy authority, penalties that no longer stand, and posts of what belongs to a document.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0017_referrals_and_penalties")]
internal sealed class M0017_ReferralsAndPenalties : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("item_kind", "documents_posts", maxLength: 80, nullable: true);
        migrationBuilder.AddColumn<string>("item_id", "documents_posts", maxLength: 80, nullable: true);
        Referrals(migrationBuilder);
        Penalties(migrationBuilder);
    }

    private static void Referrals(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_referrals",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                version_digest = t.Column<string>(maxLength: 100),
                doubt = t.Column<string>(maxLength: 1000),
                authority = t.Column<string>(maxLength: 200),
                referred_at = t.Column<DateTime>(),
                referred_by_name = t.Column<string>(maxLength: 80),
                letter_number = t.Column<string>(maxLength: 80, nullable: true),
                sent_on = t.Column<DateOnly>(nullable: true),
                sent_by_name = t.Column<string>(maxLength: 80, nullable: true),
                answer = t.Column<string>(maxLength: 40, nullable: true),
                answered_on = t.Column<DateOnly>(nullable: true),
                answer_number = t.Column<string>(maxLength: 80, nullable: true),
                answer_words = t.Column<string>(maxLength: 2000, nullable: true),
                answer_hash = t.Column<string>(maxLength: 100, nullable: true),
                answer_name = t.Column<string>(maxLength: 200, nullable: true),
                answer_type = t.Column<string>(maxLength: 120, nullable: true),
                answer_size = t.Column<long>(nullable: true),
                answered_by_name = t.Column<string>(maxLength: 80, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_referrals", r => r.id));
        migration.CreateIndex("IX_documents_referrals_document_id", "documents_referrals", "document_id");
    }

    private static void Penalties(MigrationBuilder migration)
    {
        migration.CreateTable(
            "documents_penalty_changes",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                edition_id = t.Column<Guid>(),
                fate = t.Column<string>(maxLength: 40),
                decided_on = t.Column<DateOnly>(),
                basis = t.Column<string>(maxLength: 300),
                noted_at = t.Column<DateTime>(),
                noted_by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_penalty_changes", r => r.id));
        migration.CreateIndex("IX_documents_penalty_changes_document_id", "documents_penalty_changes", "document_id");
        migration.CreateIndex("IX_documents_penalty_changes_edition_id", "documents_penalty_changes", "edition_id", unique: true);
    }
}
