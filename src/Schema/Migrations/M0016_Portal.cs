using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>网站找错, and the topic of public items.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0016_portal")]
internal sealed class M0016_Portal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("topic", "foundation_public_items", maxLength: 80, nullable: true);
        migrationBuilder.CreateIndex("IX_foundation_public_items_topic_published_at", "foundation_public_items", ["topic", "published_at"]);
        migrationBuilder.CreateTable(
            "portal_error_reports",
            t => new
            {
                id = t.Column<Guid>(),
                number = t.Column<string>(maxLength: 20),
                page = t.Column<string>(maxLength: 300),
                fault = t.Column<string>(maxLength: 40),
                words = t.Column<string>(maxLength: 500),
                state = t.Column<string>(maxLength: 40),
                received_at = t.Column<DateTime>(),
                due_on = t.Column<DateOnly>(),
                answer = t.Column<string>(maxLength: 500, nullable: true),
                answered_at = t.Column<DateTime>(nullable: true),
                answered_by_name = t.Column<string>(maxLength: 80, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_portal_error_reports", r => r.id));
        migrationBuilder.CreateIndex("IX_portal_error_reports_number", "portal_error_reports", "number", unique: true);
        migrationBuilder.CreateIndex("IX_portal_error_reports_state_due_on", "portal_error_reports", ["state", "due_on"]);
    }
}
