using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class MeetingDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "from_item",
                schema: "published",
                table: "attendee",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "to_item",
                schema: "published",
                table: "attendee",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                schema: "published",
                table: "appointment",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seat",
                schema: "published",
                table: "appointment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "to",
                schema: "published",
                table: "appointment",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "from_item",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropColumn(
                name: "to_item",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropColumn(
                name: "from",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "seat",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "to",
                schema: "published",
                table: "appointment");
        }
    }
}
