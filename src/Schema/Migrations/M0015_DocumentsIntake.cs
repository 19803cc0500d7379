using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0015_documents_intake")]
internal sealed class M0015_DocumentsIntake : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("original", "documents_editions", nullable: true);
        migrationBuilder.CreateTable(
            "documents_incoming",
            t => new
            {
                id = t.Column<Guid>(),
                by = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
                file = t.Column<string>(),
                proposals = t.Column<string>(),
                body = t.Column<string>(),
                notices = t.Column<string>(),
                document_id = t.Column<Guid>(nullable: true),
                dropped_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_documents_incoming", r => r.id));
        migrationBuilder.CreateIndex("IX_documents_incoming_by", "documents_incoming", "by");
        migrationBuilder.CreateTable(
            "documents_finding_answers",
            t => new
            {
                id = t.Column<Guid>(),
                document_id = t.Column<Guid>(),
                digest = t.Column<string>(maxLength: 100),
                key = t.Column<string>(maxLength: 120),
                kind = t.Column<string>(maxLength: 40),
                answer = t.Column<string>(maxLength: 40),
                reason = t.Column<string>(maxLength: 500, nullable: true),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_documents_finding_answers", r => r.id));
        migrationBuilder.CreateIndex("IX_documents_finding_answers_digest_key", "documents_finding_answers", ["digest", "key"], unique: true);
        migrationBuilder.CreateTable(
            "documents_imports",
            t => new
            {
                name = t.Column<string>(maxLength: 260),
                digest = t.Column<string>(maxLength: 100),
                document_id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_imports", r => r.name));
        migrationBuilder.CreateIndex("IX_documents_imports_document_id", "documents_imports", "document_id");
    }
}
