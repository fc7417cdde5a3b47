using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchForReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from workspace.saved_search where email is null");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "workspace",
                table: "saved_search",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_at",
                schema: "workspace",
                table: "saved_search",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "frequency",
                schema: "workspace",
                table: "saved_search",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "weekly");

            migrationBuilder.AddColumn<DateTime>(
                name: "sent_until",
                schema: "workspace",
                table: "saved_search",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_names",
                schema: "published",
                table: "person",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "at",
                schema: "workspace",
                table: "abbreviation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "by",
                schema: "workspace",
                table: "abbreviation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                schema: "workspace",
                table: "abbreviation",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "suggested");

            migrationBuilder.Sql("update workspace.abbreviation set verdict = 'confirmed' where is_confirmed");

            migrationBuilder.DropColumn(
                name: "is_confirmed",
                schema: "workspace",
                table: "abbreviation");

            migrationBuilder.CreateTable(
                name: "failed_search",
                schema: "workspace",
                columns: table => new
                {
                    term = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_failed_search", x => new { x.term, x.day });
                    table.CheckConstraint("ck_failed_search_term", "term ~ '^[[:alpha:]]{2,40}$'");
                });

            migrationBuilder.CreateIndex(
                name: "ix_saved_search_email_query",
                schema: "workspace",
                table: "saved_search",
                columns: new[] { "email", "query" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person",
                column: "search_names")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment",
                column: "body")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_failed_search_day",
                schema: "workspace",
                table: "failed_search",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "failed_search",
                schema: "workspace");

            migrationBuilder.DropIndex(
                name: "ix_saved_search_email_query",
                schema: "workspace",
                table: "saved_search");

            migrationBuilder.DropIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "asked_at",
                schema: "workspace",
                table: "saved_search");

            migrationBuilder.DropColumn(
                name: "frequency",
                schema: "workspace",
                table: "saved_search");

            migrationBuilder.DropColumn(
                name: "sent_until",
                schema: "workspace",
                table: "saved_search");

            migrationBuilder.DropColumn(
                name: "search_names",
                schema: "published",
                table: "person");

            migrationBuilder.DropColumn(
                name: "at",
                schema: "workspace",
                table: "abbreviation");

            migrationBuilder.DropColumn(
                name: "by",
                schema: "workspace",
                table: "abbreviation");

            migrationBuilder.DropColumn(
                name: "verdict",
                schema: "workspace",
                table: "abbreviation");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                schema: "workspace",
                table: "saved_search",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<bool>(
                name: "is_confirmed",
                schema: "workspace",
                table: "abbreviation",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }
    }
}
