using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0020_interpretation_guides")]
internal sealed class M0020_InterpretationGuides : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "interpretations_guides",
        t => new
        {
            @class = t.Column<string>(maxLength: 40),
            rules = t.Column<string>(maxLength: 4000),
            source = t.Column<string>(maxLength: 200),
            revised_at = t.Column<DateTime>(),
            by_name = t.Column<string>(maxLength: 80),
            revision = t.Column<int>(),
        },
        constraints: t => t.PrimaryKey("PK_interpretations_guides", r => r.@class));
}
