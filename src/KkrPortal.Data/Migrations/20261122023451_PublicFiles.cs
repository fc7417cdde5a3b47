using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PublicFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "file_id",
                schema: "published",
                table: "attachment",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                schema: "published",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "media_type",
                schema: "published",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                schema: "published",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "size",
                schema: "published",
                table: "attachment",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "file",
                schema: "published",
                columns: table => new
                {
                    attachment_id = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_file_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "published",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_file_id",
                schema: "published",
                table: "attachment",
                column: "file_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "file",
                schema: "published");

            migrationBuilder.DropIndex(
                name: "ix_attachment_file_id",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "file_id",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "file_name",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "media_type",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "sha256",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "size",
                schema: "published",
                table: "attachment");
        }
    }
}
