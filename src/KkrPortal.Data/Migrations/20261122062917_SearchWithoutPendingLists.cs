using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchWithoutPendingLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_term_folded_trgm",
                schema: "published",
                table: "search_term");

            migrationBuilder.DropIndex(
                name: "ix_search_term_parts",
                schema: "published",
                table: "search_term");

            migrationBuilder.DropIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_item_search_vector",
                schema: "published",
                table: "item");

            migrationBuilder.DropIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment");

            migrationBuilder.CreateIndex(
                name: "ix_search_term_folded_trgm",
                schema: "published",
                table: "search_term",
                column: "folded")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_search_term_parts",
                schema: "published",
                table: "search_term",
                column: "parts")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person",
                column: "search_names")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_item_search_vector",
                schema: "published",
                table: "item",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment",
                column: "body")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_term_folded_trgm",
                schema: "published",
                table: "search_term");

            migrationBuilder.DropIndex(
                name: "ix_search_term_parts",
                schema: "published",
                table: "search_term");

            migrationBuilder.DropIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person");

            migrationBuilder.DropIndex(
                name: "ix_item_search_vector",
                schema: "published",
                table: "item");

            migrationBuilder.DropIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment");

            migrationBuilder.CreateIndex(
                name: "ix_search_term_folded_trgm",
                schema: "published",
                table: "search_term",
                column: "folded")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_term_parts",
                schema: "published",
                table: "search_term",
                column: "parts")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_person_search_names",
                schema: "published",
                table: "person",
                column: "search_names")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_item_search_vector",
                schema: "published",
                table: "item",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_body",
                schema: "published",
                table: "appointment",
                column: "body")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}
