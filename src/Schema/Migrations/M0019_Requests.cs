using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261128_0019_requests")]
internal sealed class M0019_Requests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Cases(migrationBuilder);
        Facts(migrationBuilder);
        Papers(migrationBuilder);
        Afterwards(migrationBuilder);
        Disputes(migrationBuilder);
    }

    private static void Cases(MigrationBuilder migration)
    {
        const string table = "requests_requests";
        migration.CreateTable(
            table,
            t => new
            {
                id = t.Column<Guid>(),
                number = t.Column<string>(maxLength: 40),
                unit_id = t.Column<Guid>(),
                channel = t.Column<string>(maxLength: 40),
                applicant_kind = t.Column<string>(maxLength: 40),
                sealed_applicant = t.Column<string>(),
                masked_name = t.Column<string>(maxLength: 80),
                applicant_key = t.Column<string>(maxLength: 80),
                title = t.Column<string>(maxLength: 200),
                description = t.Column<string>(maxLength: 4000),
                form = t.Column<string>(maxLength: 40),
                way = t.Column<string>(maxLength: 40),
                split_from_id = t.Column<Guid>(nullable: true),
                code_digest = t.Column<string>(maxLength: 100, nullable: true),
                feed_digest = t.Column<string>(maxLength: 100, nullable: true),
                account_key = t.Column<string>(maxLength: 100, nullable: true),
                submission_key = t.Column<string>(maxLength: 100, nullable: true),
                created_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
                state = t.Column<string>(maxLength: 40),
                arrived_on = t.Column<DateOnly>(),
                received_on = t.Column<DateOnly>(nullable: true),
                due_on = t.Column<DateOnly>(nullable: true),
                next_on = t.Column<DateOnly>(),
                is_provisional = t.Column<bool>(),
                is_open = t.Column<bool>(),
                replied_on = t.Column<DateOnly>(nullable: true),
                reply = t.Column<string>(maxLength: 40, nullable: true),
                is_in_time = t.Column<bool>(nullable: true),
                is_extended = t.Column<bool>(),
                handler_id = t.Column<Guid>(nullable: true),
                handler_name = t.Column<string>(maxLength: 80, nullable: true),
                facts = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_requests", r => r.id));
        migration.CreateIndex("IX_requests_requests_number", table, "number", unique: true);
        migration.CreateIndex("IX_requests_requests_submission_key", table, "submission_key", unique: true);
        migration.CreateIndex("IX_requests_requests_unit_id_is_open_next_on_id", table, ["unit_id", "is_open", "next_on", "id"]);
        migration.CreateIndex("IX_requests_requests_is_open_next_on_id", table, ["is_open", "next_on", "id"]);
        migration.CreateIndex("IX_requests_requests_unit_id_arrived_on", table, ["unit_id", "arrived_on"]);
        migration.CreateIndex("IX_requests_requests_unit_id_received_on", table, ["unit_id", "received_on"]);
        migration.CreateIndex("IX_requests_requests_unit_id_replied_on", table, ["unit_id", "replied_on"]);
        migration.CreateIndex("IX_requests_requests_replied_on", table, "replied_on");
        migration.CreateIndex("IX_requests_requests_applicant_key", table, "applicant_key");
        migration.CreateIndex("IX_requests_requests_account_key", table, "account_key");
        migration.CreateIndex("IX_requests_requests_feed_digest", table, "feed_digest");
    }

    private static void Facts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_events",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                ordinal = t.Column<int>(),
                name = t.Column<string>(maxLength: 60),
                on = t.Column<DateOnly>(),
                at = t.Column<DateTime>(),
                by_id = t.Column<Guid>(nullable: true),
                by_name = t.Column<string>(maxLength: 80),
                body = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_events", r => r.id));
        migration.CreateIndex("IX_requests_events_request_id_ordinal", "requests_events", ["request_id", "ordinal"], unique: true);
        migration.CreateIndex("IX_requests_events_name_on", "requests_events", ["name", "on"]);
        migration.CreateTable(
            "requests_serials",
            t => new
            {
                unit_id = t.Column<Guid>(),
                year = t.Column<int>(),
                series = t.Column<string>(maxLength: 40),
                last = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_serials", r => new { r.unit_id, r.year, r.series }));
    }

    private static void Papers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_files",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                purpose = t.Column<string>(maxLength: 40),
                hash = t.Column<string>(maxLength: 100),
                name = t.Column<string>(maxLength: 200),
                media_type = t.Column<string>(maxLength: 120),
                size = t.Column<long>(),
                kept_at = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_files", r => r.id));
        migration.CreateIndex("IX_requests_files_request_id", "requests_files", "request_id");
        migration.CreateTable(
            "requests_letters",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                row = t.Column<string>(maxLength: 40, nullable: true),
                key = t.Column<string>(maxLength: 20, nullable: true),
                title = t.Column<string>(maxLength: 200),
                addressee = t.Column<string>(maxLength: 200),
                body = t.Column<string>(),
                sign = t.Column<string>(maxLength: 40, nullable: true),
                year = t.Column<int>(nullable: true),
                serial = t.Column<int>(nullable: true),
                issued_on = t.Column<DateOnly>(nullable: true),
                made_at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_letters", r => r.id));
        migration.CreateIndex("IX_requests_letters_request_id", "requests_letters", "request_id");
    }

    private static void Afterwards(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_conversions",
            t => new
            {
                id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                title = t.Column<string>(maxLength: 200),
                opened_on = t.Column<DateOnly>(),
                due_on = t.Column<DateOnly>(),
                state = t.Column<string>(maxLength: 40),
                excluded = t.Column<string>(maxLength: 40, nullable: true),
                reason = t.Column<string>(maxLength: 1000, nullable: true),
                decided_by_name = t.Column<string>(maxLength: 80, nullable: true),
                decided_on = t.Column<DateOnly>(nullable: true),
                document_id = t.Column<Guid>(nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_conversions", r => r.id));
        migration.CreateIndex("IX_requests_conversions_unit_id_state_due_on", "requests_conversions", ["unit_id", "state", "due_on"]);
        migration.CreateIndex("IX_requests_conversions_opened_on", "requests_conversions", "opened_on");
        migration.CreateTable(
            "requests_answers",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                question = t.Column<string>(maxLength: 300),
                answer = t.Column<string>(),
                written_by = t.Column<Guid>(nullable: true),
                written_by_name = t.Column<string>(maxLength: 80),
                state = t.Column<string>(maxLength: 40),
                changed_at = t.Column<DateTime>(),
                released_at = t.Column<DateTime>(nullable: true),
                withdrawn_why = t.Column<string>(maxLength: 300, nullable: true),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_answers", r => r.id));
        migration.CreateIndex("IX_requests_answers_request_id", "requests_answers", "request_id");
        migration.CreateIndex("IX_requests_answers_state_released_at", "requests_answers", ["state", "released_at"]);
    }

    private static void Disputes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "requests_disputes",
            t => new
            {
                id = t.Column<Guid>(),
                request_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                number = t.Column<string>(maxLength: 80),
                body = t.Column<string>(maxLength: 120),
                accepted_on = t.Column<DateOnly>(),
                answer_by = t.Column<DateOnly>(),
                answered_on = t.Column<DateOnly>(nullable: true),
                decided_on = t.Column<DateOnly>(nullable: true),
                result = t.Column<string>(maxLength: 40, nullable: true),
                stage = t.Column<string>(maxLength: 40),
                lesson = t.Column<string>(maxLength: 2000, nullable: true),
                lesson_about = t.Column<string>(maxLength: 40, nullable: true),
                noted_at = t.Column<DateTime>(),
                revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_requests_disputes", r => r.id));
        migration.CreateIndex("IX_requests_disputes_request_id", "requests_disputes", "request_id");
        migration.CreateIndex("IX_requests_disputes_unit_id_accepted_on", "requests_disputes", ["unit_id", "accepted_on"]);
        migration.CreateTable(
            "requests_dispute_steps",
            t => new
            {
                id = t.Column<Guid>(),
                dispute_id = t.Column<Guid>(),
                stage = t.Column<string>(maxLength: 40),
                on = t.Column<DateOnly>(),
                words = t.Column<string>(maxLength: 2000),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
            },
            constraints: t => t.PrimaryKey("PK_requests_dispute_steps", r => r.id));
        migration.CreateIndex("IX_requests_dispute_steps_dispute_id", "requests_dispute_steps", "dispute_id");
    }
}
