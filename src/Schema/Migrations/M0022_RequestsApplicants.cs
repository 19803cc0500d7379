using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0022_requests_applicants")]
internal sealed class M0022_RequestsApplicants : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Owners(migrationBuilder);
        Drafts(migrationBuilder);
        migrationBuilder.CreateTable(
            "requests_spared",
            t => new
            {
                id = t.Column<Guid>(),
                on = t.Column<DateOnly>(),
                url = t.Column<string>(maxLength: 300),
            },
            constraints: t => t.PrimaryKey("PK_requests_spared", r => r.id));
        migrationBuilder.CreateIndex("IX_requests_spared_on", "requests_spared", "on");
    }

    private static void Owners(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_accounts",
            t => new
            {
                key = t.Column<string>(maxLength: 100),
                feed_digest = t.Column<string>(maxLength: 100, nullable: true),
                created_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_accounts", r => r.key));
        migration.CreateIndex("IX_requests_accounts_feed_digest", "requests_accounts", "feed_digest");
        migration.CreateTable(
            "requests_notices",
            t => new
            {
                request_id = t.Column<Guid>(),
                sealed_address = t.Column<string>(),
                given_at = t.Column<DateTime>(),
                ended_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_requests_notices", r => r.request_id));
    }

    private static void Drafts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_drafts",
            t => new
            {
                id = t.Column<Guid>(),
                owner = t.Column<string>(maxLength: 120),
                @sealed = t.Column<string>(),
                kept_at = t.Column<DateTime>(),
                expires_on = t.Column<DateOnly>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_drafts", r => r.id));
        migration.CreateIndex("IX_requests_drafts_owner", "requests_drafts", "owner", unique: true);
        migration.CreateIndex("IX_requests_drafts_expires_on", "requests_drafts", "expires_on");
        migration.CreateTable(
            "requests_sealed_files",
            t => new
            {
                id = t.Column<Guid>(),
                owner_id = t.Column<Guid>(),
                purpose = t.Column<string>(maxLength: 40),
                name = t.Column<string>(maxLength: 200),
                media_type = t.Column<string>(maxLength: 120),
                size = t.Column<long>(),
                content = t.Column<byte[]>(),
                kept_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_sealed_files", r => r.id));
        migration.CreateIndex("IX_requests_sealed_files_owner_id", "requests_sealed_files", "owner_id");
    }
}
