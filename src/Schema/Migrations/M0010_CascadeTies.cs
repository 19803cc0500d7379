using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0010_cascade_ties")]
internal sealed class M0010_CascadeTies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("from_tied_id", "workplans_tied_items", nullable: true);
        migrationBuilder.CreateIndex("IX_workplans_tied_items_from_tied_id", "workplans_tied_items", "from_tied_id");
    }
}
