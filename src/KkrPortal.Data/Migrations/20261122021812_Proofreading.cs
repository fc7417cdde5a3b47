using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Proofreading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answered_by",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fingerprint",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "help",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_blocking",
                schema: "workspace",
                table: "finding",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_gone",
                schema: "workspace",
                table: "finding",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "part",
                schema: "workspace",
                table: "finding",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quote",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "topic",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_finding_meeting_id_fingerprint",
                schema: "workspace",
                table: "finding",
                columns: new[] { "meeting_id", "fingerprint" },
                unique: true,
                filter: "fingerprint is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_finding_meeting_id_fingerprint",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "answered_by",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "fingerprint",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "help",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "is_blocking",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "is_gone",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "part",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "quote",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "topic",
                schema: "workspace",
                table: "finding");
        }
    }
}
