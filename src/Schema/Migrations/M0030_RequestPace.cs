using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>How long a reply took, and table 3 of a year from an index alone.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261128_0030_request_pace")]
internal sealed class M0030_RequestPace : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string table = "requests_requests";
        migrationBuilder.AddColumn<int>("days_taken", table, nullable: true);
        migrationBuilder.AddColumn<int>("calendar_days", table, nullable: true);
        migrationBuilder.CreateIndex("IX_requests_requests_table_three", table, ["replied_on", "received_on", "applicant_kind", "reply"]);
        migrationBuilder.CreateIndex("IX_requests_requests_table_three_of_unit", table, ["unit_id", "replied_on", "received_on", "applicant_kind", "reply"]);
    }
}
