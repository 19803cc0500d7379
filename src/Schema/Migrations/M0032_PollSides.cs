using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>As whom a voice speaks: resident or firm.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261129_0032_poll_sides")]
internal sealed class M0032_PollSides : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("side", "polls_voices", maxLength: 40, nullable: true);
}
