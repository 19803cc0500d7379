using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>What an FAQ rests on besides its principal policy.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261130_0037_faq_bases")]
internal sealed class M0037_FaqBases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("further_bases", "library_faq_editions", nullable: true);
}
