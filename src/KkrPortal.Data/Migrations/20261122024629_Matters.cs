using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Matters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_council_reference_council_id",
                schema: "workspace",
                table: "council_reference");

            migrationBuilder.DropColumn(
                name: "is_confirmed",
                schema: "workspace",
                table: "matter_item");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                schema: "workspace",
                table: "matter_item",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                schema: "workspace",
                table: "matter_item",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "likely");

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                schema: "workspace",
                table: "matter",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "modified_at",
                schema: "workspace",
                table: "matter",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<long>(
                name: "named_after_id",
                schema: "workspace",
                table: "matter",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                schema: "workspace",
                table: "matter",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "imported");

            migrationBuilder.AddColumn<bool>(
                name: "was_public",
                schema: "workspace",
                table: "matter",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "matter",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    modified_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matter_item",
                schema: "published",
                columns: table => new
                {
                    matter_id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_item", x => new { x.matter_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_matter_item_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_matter_item_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "published",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_reference_target_date",
                schema: "workspace",
                table: "reference",
                column: "target_date");

            migrationBuilder.CreateIndex(
                name: "ix_matter_merged_into_id",
                schema: "workspace",
                table: "matter",
                column: "merged_into_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_matter_merge",
                schema: "workspace",
                table: "matter",
                sql: "merged_into_id is null or merged_into_id <> id");

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_council_id_date",
                schema: "workspace",
                table: "council_reference",
                columns: new[] { "council_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_slug",
                schema: "published",
                table: "matter",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matter_item_item_id",
                schema: "published",
                table: "matter_item",
                column: "item_id");

            migrationBuilder.AddForeignKey(
                name: "fk_matter_matter_merged_into_id",
                schema: "workspace",
                table: "matter",
                column: "merged_into_id",
                principalSchema: "workspace",
                principalTable: "matter",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_matter_matter_merged_into_id",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropTable(
                name: "matter_item",
                schema: "published");

            migrationBuilder.DropTable(
                name: "matter",
                schema: "published");

            migrationBuilder.DropIndex(
                name: "ix_reference_target_date",
                schema: "workspace",
                table: "reference");

            migrationBuilder.DropIndex(
                name: "ix_matter_merged_into_id",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropCheckConstraint(
                name: "ck_matter_merge",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropIndex(
                name: "ix_council_reference_council_id_date",
                schema: "workspace",
                table: "council_reference");

            migrationBuilder.DropColumn(
                name: "reason",
                schema: "workspace",
                table: "matter_item");

            migrationBuilder.DropColumn(
                name: "state",
                schema: "workspace",
                table: "matter_item");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropColumn(
                name: "modified_at",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropColumn(
                name: "named_after_id",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropColumn(
                name: "origin",
                schema: "workspace",
                table: "matter");

            migrationBuilder.DropColumn(
                name: "was_public",
                schema: "workspace",
                table: "matter");

            migrationBuilder.AddColumn<bool>(
                name: "is_confirmed",
                schema: "workspace",
                table: "matter_item",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_council_id",
                schema: "workspace",
                table: "council_reference",
                column: "council_id");
        }
    }
}
