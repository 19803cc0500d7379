using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>公共企事业单位 and their catalogues.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261129_0033_public_enterprises")]
internal sealed class M0033_PublicEnterprises : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "documents_enterprises",
            t => new
            {
                id = t.Column<Guid>(),
                authority_id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 200),
                sector = t.Column<string>(maxLength: 40),
                rules = t.Column<string>(maxLength: 300),
                hotline = t.Column<string>(maxLength: 20),
                url = t.Column<string>(maxLength: 500, nullable: true),
                items = t.Column<string>(),
                checked_on = t.Column<DateOnly>(),
                checked_by_name = t.Column<string>(maxLength: 80),
                ended_on = t.Column<DateOnly>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_documents_enterprises", e => e.id));
        migrationBuilder.CreateIndex("IX_documents_enterprises_authority_id", "documents_enterprises", "authority_id");
    }
}
