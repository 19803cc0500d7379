using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Mingtang.Foundation.Data;

namespace Mingtang.Schema.Migrations;

[DbContext(typeof(PlatformDb))]
[Migration("20261122_0003_agencies")]
internal sealed class M0003_Agencies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Units(migrationBuilder);
        People(migrationBuilder);
        Accounts(migrationBuilder);
        Records(migrationBuilder);
    }

    private static void Units(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_unit_aliases",
            t => new
            {
                id = t.Column<Guid>(),
                name = t.Column<string>(maxLength: 100),
                remembered_at = t.Column<DateTime>(),
                remembered_by = t.Column<Guid>(nullable: true),
                remembered_by_name = t.Column<string>(maxLength: 80),
                unit_id = t.Column<Guid>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_unit_aliases", r => r.id));
        migration.CreateIndex("IX_agencies_unit_aliases_name", "agencies_unit_aliases", "name");
        migration.CreateIndex("IX_agencies_unit_aliases_unit_id", "agencies_unit_aliases", "unit_id");
        migration.CreateTable(
            "agencies_unit_changes",
            t => new
            {
                id = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                by_name = t.Column<string>(maxLength: 80),
                effective_on = t.Column<DateOnly>(),
                kind = t.Column<string>(maxLength: 40),
                unit_id = t.Column<Guid>(),
                what = t.Column<string>(maxLength: 300),
                why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_unit_changes", r => r.id));
        migration.CreateIndex("IX_agencies_unit_changes_unit_id", "agencies_unit_changes", "unit_id");
        migration.CreateTable(
            "agencies_units",
            t => new
            {
                id = t.Column<Guid>(),
                accepts_requests = t.Column<bool>(),
                code = t.Column<string>(maxLength: 20),
                kind = t.Column<string>(maxLength: 40),
                merged_into_id = t.Column<Guid>(nullable: true),
                name = t.Column<string>(maxLength: 100),
                organisation_code = t.Column<string>(maxLength: 18, nullable: true),
                parent_id = t.Column<Guid>(nullable: true),
                position = t.Column<int>(),
                reconsideration_id = t.Column<Guid>(nullable: true),
                revision = t.Column<int>(),
                short_name = t.Column<string>(maxLength: 60),
                valid_from = t.Column<DateOnly>(),
                valid_to = t.Column<DateOnly>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_units", r => r.id));
        migration.CreateIndex("IX_agencies_units_code", "agencies_units", "code", unique: true);
        migration.CreateIndex("IX_agencies_units_parent_id", "agencies_units", "parent_id");
    }

    private static void People(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_people",
            t => new
            {
                id = t.Column<Guid>(),
                added_at = t.Column<DateTime>(),
                email = t.Column<string>(maxLength: 120, nullable: true),
                login_name = t.Column<string>(maxLength: 40),
                name = t.Column<string>(maxLength: 80),
                phone = t.Column<string>(maxLength: 20, nullable: true),
                revision = t.Column<int>(),
                suspended_at = t.Column<DateTime>(nullable: true),
                suspended_why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_people", r => r.id));
        migration.CreateIndex("IX_agencies_people_login_name", "agencies_people", "login_name", unique: true);
        migration.CreateTable(
            "agencies_posts",
            t => new
            {
                id = t.Column<Guid>(),
                begins_on = t.Column<DateOnly>(),
                ends_on = t.Column<DateOnly>(nullable: true),
                person_id = t.Column<Guid>(),
                role = t.Column<string>(maxLength: 40),
                title = t.Column<string>(maxLength: 60, nullable: true),
                unit_id = t.Column<Guid>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_posts", r => r.id));
        migration.CreateIndex("IX_agencies_posts_person_id", "agencies_posts", "person_id");
        migration.CreateIndex("IX_agencies_posts_unit_id", "agencies_posts", "unit_id");
    }

    private static void Accounts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_accounts",
            t => new
            {
                id = t.Column<Guid>(),
                failures = t.Column<int>(),
                has_second_factor = t.Column<bool>(),
                is_first_password = t.Column<bool>(),
                last_code_step = t.Column<long>(),
                last_sign_in_at = t.Column<DateTime>(nullable: true),
                locked_until = t.Column<DateTime>(nullable: true),
                login_name = t.Column<string>(maxLength: 40),
                normalized_login = t.Column<string>(maxLength: 40, nullable: true),
                password_hash = t.Column<string>(maxLength: 200, nullable: true),
                password_set_at = t.Column<DateTime>(),
                sealed_authenticator_key = t.Column<string>(maxLength: 200, nullable: true),
                security_stamp = t.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_accounts", r => r.id));
        migration.CreateIndex("IX_agencies_accounts_normalized_login", "agencies_accounts", "normalized_login", unique: true);
        migration.CreateTable(
            "agencies_recovery_codes",
            t => new
            {
                id = t.Column<Guid>(),
                digest = t.Column<string>(maxLength: 100),
                person_id = t.Column<Guid>(),
                used_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_recovery_codes", r => r.id));
        migration.CreateIndex("IX_agencies_recovery_codes_person_id", "agencies_recovery_codes", "person_id");
        migration.CreateTable(
            "agencies_sessions",
            t => new
            {
                id = t.Column<Guid>(),
                address = t.Column<string>(maxLength: 60),
                begun_at = t.Column<DateTime>(),
                device = t.Column<string>(maxLength: 80),
                ended_at = t.Column<DateTime>(nullable: true),
                ended_why = t.Column<string>(maxLength: 100, nullable: true),
                key_digest = t.Column<string>(maxLength: 100),
                person_id = t.Column<Guid>(),
                post_id = t.Column<Guid>(nullable: true),
                seen_at = t.Column<DateTime>(),
                stage = t.Column<string>(maxLength: 40),
            },
            constraints: t => t.PrimaryKey("PK_agencies_sessions", r => r.id));
        migration.CreateIndex("IX_agencies_sessions_key_digest", "agencies_sessions", "key_digest", unique: true);
        migration.CreateIndex("IX_agencies_sessions_person_id", "agencies_sessions", "person_id");
    }

    private static void Records(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agencies_funds",
            t => new
            {
                id = t.Column<Guid>(),
                amount = t.Column<decimal>(precision: 14, scale: 2),
                document_title = t.Column<string>(maxLength: 200),
                document_url = t.Column<string>(maxLength: 500, nullable: true),
                entered_at = t.Column<DateTime>(),
                entered_by_name = t.Column<string>(maxLength: 80),
                unit_id = t.Column<Guid>(),
                year = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_funds", r => r.id));
        migration.CreateIndex("IX_agencies_funds_unit_id_year", "agencies_funds", ["unit_id", "year"], unique: true);
        migration.CreateTable(
            "agencies_hearings",
            t => new
            {
                id = t.Column<Guid>(),
                entered_at = t.Column<DateTime>(),
                entered_by_name = t.Column<string>(maxLength: 80),
                file_hash = t.Column<string>(maxLength: 100, nullable: true),
                file_name = t.Column<string>(maxLength: 200, nullable: true),
                file_size = t.Column<long>(nullable: true),
                file_type = t.Column<string>(maxLength: 120, nullable: true),
                head_name = t.Column<string>(maxLength: 80),
                head_title = t.Column<string>(maxLength: 60),
                held_on = t.Column<DateOnly>(),
                minutes = t.Column<string>(maxLength: 20000, nullable: true),
                unit_id = t.Column<Guid>(),
                withdrawn_at = t.Column<DateTime>(nullable: true),
                withdrawn_why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_hearings", r => r.id));
        migration.CreateIndex("IX_agencies_hearings_unit_id_held_on", "agencies_hearings", ["unit_id", "held_on"]);
        migration.CreateTable(
            "agencies_must_know",
            t => new
            {
                id = t.Column<Guid>(),
                document_title = t.Column<string>(maxLength: 200),
                document_url = t.Column<string>(maxLength: 500, nullable: true),
                entered_at = t.Column<DateTime>(),
                entered_by_name = t.Column<string>(maxLength: 80),
                listed_on = t.Column<DateOnly>(),
                regulations = t.Column<string>(maxLength: 500),
                unit_id = t.Column<Guid>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_must_know", r => r.id));
        migration.CreateIndex("IX_agencies_must_know_listed_on", "agencies_must_know", "listed_on");
        migration.CreateTable(
            "agencies_staff_namings",
            t => new
            {
                id = t.Column<Guid>(),
                begins_on = t.Column<DateOnly>(),
                duty = t.Column<string>(maxLength: 40),
                ends_on = t.Column<DateOnly>(nullable: true),
                person_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
            },
            constraints: t => t.PrimaryKey("PK_agencies_staff_namings", r => r.id));
        migration.CreateIndex("IX_agencies_staff_namings_unit_id", "agencies_staff_namings", "unit_id");
        migration.CreateTable(
            "agencies_trainings",
            t => new
            {
                id = t.Column<Guid>(),
                audience = t.Column<string>(maxLength: 40),
                entered_at = t.Column<DateTime>(),
                entered_by_name = t.Column<string>(maxLength: 80),
                file_hash = t.Column<string>(maxLength: 100, nullable: true),
                file_name = t.Column<string>(maxLength: 200, nullable: true),
                file_size = t.Column<long>(nullable: true),
                file_type = t.Column<string>(maxLength: 120, nullable: true),
                held_on = t.Column<DateOnly>(),
                host_unit_id = t.Column<Guid>(),
                kind = t.Column<string>(maxLength: 40),
                note = t.Column<string>(maxLength: 1000, nullable: true),
                regulations = t.Column<string>(maxLength: 500, nullable: true),
                subject = t.Column<string>(maxLength: 200),
                withdrawn_at = t.Column<DateTime>(nullable: true),
                withdrawn_why = t.Column<string>(maxLength: 300, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_agencies_trainings", r => r.id));
        migration.CreateIndex("IX_agencies_trainings_held_on", "agencies_trainings", "held_on");
        migration.CreateTable(
            "agencies_attendances",
            t => new
            {
                id = t.Column<Guid>(),
                headcount = t.Column<int>(),
                person_id = t.Column<Guid>(nullable: true),
                training_id = t.Column<Guid>(),
                unit_id = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_agencies_attendances", r => r.id);
                t.ForeignKey("FK_agencies_attendances_agencies_trainings_training_id", r => r.training_id, "agencies_trainings", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_agencies_attendances_training_id", "agencies_attendances", "training_id");
    }
}
