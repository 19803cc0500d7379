using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>The office's words and recommended results in editions, and the judged queries they are measured on.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0021_library_words")]
internal sealed class M0021_LibraryWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("replaces", "library_word_lists", nullable: true);
        migrationBuilder.AddColumn<int>("restored_from", "library_word_lists", nullable: true);
        migrationBuilder.AddColumn<Guid>("list_id", "library_best_bets", nullable: true);
        migrationBuilder.AddColumn<string>("item_id", "library_best_bets", maxLength: 140, nullable: true);
        migrationBuilder.CreateIndex("IX_library_best_bets_list_id", "library_best_bets", "list_id");
        migrationBuilder.CreateTable(
            "library_judged",
            t => new
            {
                id = t.Column<Guid>(),
                side = t.Column<string>(maxLength: 40),
                words = t.Column<string>(maxLength: 200),
                key = t.Column<string>(maxLength: 80),
                expected = t.Column<string>(),
                note = t.Column<string>(maxLength: 200, nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                changed_at = t.Column<DateTime>(),
                ended_at = t.Column<DateTime>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_library_judged", r => r.id));
        migrationBuilder.CreateIndex("IX_library_judged_side_key", "library_judged", ["side", "key"]);
    }
}
