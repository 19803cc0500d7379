using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>Which process wrote a line of the change log, so that it does not take its own word for another's.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0031_changes_node")]
internal sealed class M0031_ChangesNode : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("node", "foundation_public_changes", maxLength: 32, nullable: true);
}
