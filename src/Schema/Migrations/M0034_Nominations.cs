using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>Interpretations that units put forward for the year's contest.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261129_0034_nominations")]
internal sealed class M0034_Nominations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "interpretations_nominations",
            t => new
            {
                id = t.Column<Guid>(),
                interpretation_id = t.Column<Guid>(),
                year = t.Column<int>(),
                why = t.Column<string>(maxLength: 500),
                by_name = t.Column<string>(maxLength: 80),
                at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_interpretations_nominations", n => n.id));
        migrationBuilder.CreateIndex("IX_interpretations_nominations_interpretation_id_year", "interpretations_nominations", ["interpretation_id", "year"], unique: true);
    }
}
