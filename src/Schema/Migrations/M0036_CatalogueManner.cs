using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>公开方式 and 公开层级 of a line of the standard catalogue.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261130_0036_catalogue_manner")]
internal sealed class M0036_CatalogueManner : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("manner", "documents_standard_items", maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<string>("level", "documents_standard_items", maxLength: 100, nullable: true);
    }
}
