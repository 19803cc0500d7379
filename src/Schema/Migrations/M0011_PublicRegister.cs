using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0011_public_register")]
internal sealed class M0011_PublicRegister : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "foundation_public_items",
            t => new
            {
                kind = t.Column<string>(maxLength: 60),
                item_id = t.Column<string>(maxLength: 60),
                title = t.Column<string>(maxLength: 300),
                lead = t.Column<string>(maxLength: 200),
                kind_title = t.Column<string>(maxLength: 40),
                agency_id = t.Column<Guid>(nullable: true),
                agency_name = t.Column<string>(maxLength: 200, nullable: true),
                url = t.Column<string>(maxLength: 300),
                published_at = t.Column<DateTime>(),
                changed_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_foundation_public_items", r => new { r.kind, r.item_id }));
        migrationBuilder.CreateIndex("IX_foundation_public_items_published_at_kind_item_id", "foundation_public_items", ["published_at", "kind", "item_id"]);
        migrationBuilder.CreateIndex("IX_foundation_public_items_agency_id_published_at", "foundation_public_items", ["agency_id", "published_at"]);
        migrationBuilder.CreateIndex("IX_foundation_public_items_kind_published_at", "foundation_public_items", ["kind", "published_at"]);
    }
}
