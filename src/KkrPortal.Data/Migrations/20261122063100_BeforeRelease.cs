using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class BeforeRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "members_version",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_version_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minutes_review",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: true),
                    is_fine = table.Column<bool>(type: "boolean", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_review_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_members_version_meeting_id_kind_id",
                schema: "workspace",
                table: "members_version",
                columns: new[] { "meeting_id", "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_review_open",
                schema: "workspace",
                table: "minutes_review",
                column: "meeting_id",
                unique: true,
                filter: "answered_at is null");

            // What was released before this was read from the workspace as it stands, so that is what its members have had.
            migrationBuilder.Sql("""
                insert into workspace.members_version (meeting_id, kind, document, by, at)
                select m.id, m.shows, json_build_object('items', json_agg(json_build_object('id', i.id, 'title', i.title,
                    'texts', coalesce((select json_agg(json_build_object('kind', t.kind, 'markdown', t.markdown) order by t.position, t.id) from workspace.item_text t
                        where t.item_id = i.id and not t.is_placeholder and t.markdown <> '' and (m.shows = 'minutes' or t.kind <> 'decision')), '[]'),
                    'files', coalesce((select json_agg(json_build_object('id', case when a.file_name is not null then a.id end, 'title', a.title, 'url', a.url) order by a.position, a.id)
                        from workspace.attachment a where a.item_id = i.id), '[]')) order by i.id))::text, 'KKR Portal', now()
                from published.meeting m
                join published.item p on p.meeting_id = m.id and p.is_closed
                join workspace.agenda_item i on i.id = p.id
                where m.withdrawn_at is null
                group by m.id, m.shows
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members_version",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "minutes_review",
                schema: "workspace");
        }
    }
}
