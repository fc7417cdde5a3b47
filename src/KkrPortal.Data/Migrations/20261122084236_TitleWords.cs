using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class TitleWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "search_title",
                schema: "published",
                table: "item",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "setweight(to_tsvector('danish', translate(coalesce(title, ''), '-/–—_', '     ')), 'A')",
                stored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "search_title",
                schema: "published",
                table: "item");
        }
    }
}
