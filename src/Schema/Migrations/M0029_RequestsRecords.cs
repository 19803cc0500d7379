using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0029_requests_records")]
internal sealed class M0029_RequestsRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string table = "requests_records";
        migrationBuilder.CreateTable(
            table,
            t => new
            {
                id = t.Column<Guid>(),
                number = t.Column<string>(maxLength: 40),
                unit_id = t.Column<Guid>(),
                sealed_applicant = t.Column<string>(),
                masked_name = t.Column<string>(maxLength: 80),
                code_digest = t.Column<string>(maxLength: 100, nullable: true),
                account_key = t.Column<string>(maxLength: 100, nullable: true),
                record = t.Column<string>(maxLength: 200),
                wrong = t.Column<string>(maxLength: 2000),
                right = t.Column<string>(maxLength: 2000),
                evidence = t.Column<string>(maxLength: 2000, nullable: true),
                arrived_on = t.Column<DateOnly>(),
                term = t.Column<int>(),
                created_at = t.Column<DateTime>(),
                from_id = t.Column<Guid>(nullable: true),
                state = t.Column<string>(maxLength: 40),
                decided_on = t.Column<DateOnly>(nullable: true),
                reason = t.Column<string>(maxLength: 2000, nullable: true),
                to_name = t.Column<string>(maxLength: 300, nullable: true),
                decided_by_name = t.Column<string>(maxLength: 80, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_records", r => r.id));
        migrationBuilder.CreateIndex("IX_requests_records_number", table, "number", unique: true);
        migrationBuilder.CreateIndex("IX_requests_records_unit_id_state_arrived_on", table, ["unit_id", "state", "arrived_on"]);
        migrationBuilder.CreateIndex("IX_requests_records_account_key", table, "account_key");
        migrationBuilder.CreateIndex("IX_requests_records_from_id", table, "from_id");
    }
}
