using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

/// <summary>A unit lists a public enterprise once; one that is listed no more may come back.</summary>
[DbContext(typeof(PlatformDb))]
[Migration("20261129_0035_one_enterprise_each")]
internal sealed class M0035_OneEnterpriseEach : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("IX_documents_enterprises_listed", "documents_enterprises", ["authority_id", "name"], unique: true, filter: "ended_on IS NULL");
}
