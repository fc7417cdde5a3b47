using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_invitation",
                schema: "workspace",
                table: "sign_in_link",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "council_id",
                schema: "workspace",
                table: "audit_entry",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "person_id",
                schema: "workspace",
                table: "account",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                schema: "workspace",
                table: "account",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_before_at",
                schema: "workspace",
                table: "account",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_passkey",
                schema: "workspace",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_session",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    device = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_session_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_council_id",
                schema: "workspace",
                table: "audit_entry",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_person_id",
                schema: "workspace",
                table: "account",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                schema: "workspace",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_session_account_id",
                schema: "workspace",
                table: "account_session",
                column: "account_id");

            migrationBuilder.AddForeignKey(
                name: "fk_account_person_person_id",
                schema: "workspace",
                table: "account",
                column: "person_id",
                principalSchema: "workspace",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_audit_entry_council_council_id",
                schema: "workspace",
                table: "audit_entry",
                column: "council_id",
                principalSchema: "published",
                principalTable: "council",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Older entries say whose they are by the council that their subject begins with, as "hovedstaden/2026-02-06" or "1/2026-02-06".
            migrationBuilder.Sql("update workspace.audit_entry a set council_id = c.id from published.council c where split_part(a.subject, '/', 1) in (c.slug, c.id::text) and a.action in ('release', 'withdraw', 'create-meeting', 'open-meeting', 'close-meeting', 'import')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_account_person_person_id",
                schema: "workspace",
                table: "account");

            migrationBuilder.DropForeignKey(
                name: "fk_audit_entry_council_council_id",
                schema: "workspace",
                table: "audit_entry");

            migrationBuilder.DropTable(
                name: "account_passkey",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account_session",
                schema: "workspace");

            migrationBuilder.DropIndex(
                name: "ix_audit_entry_council_id",
                schema: "workspace",
                table: "audit_entry");

            migrationBuilder.DropIndex(
                name: "ix_account_person_id",
                schema: "workspace",
                table: "account");

            migrationBuilder.DropColumn(
                name: "is_invitation",
                schema: "workspace",
                table: "sign_in_link");

            migrationBuilder.DropColumn(
                name: "council_id",
                schema: "workspace",
                table: "audit_entry");

            migrationBuilder.DropColumn(
                name: "person_id",
                schema: "workspace",
                table: "account");

            migrationBuilder.DropColumn(
                name: "seen_at",
                schema: "workspace",
                table: "account");

            migrationBuilder.DropColumn(
                name: "seen_before_at",
                schema: "workspace",
                table: "account");
        }
    }
}
