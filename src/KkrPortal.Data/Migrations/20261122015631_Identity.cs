using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Identity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_approval",
                schema: "workspace",
                table: "source_document",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string[]>(
                name: "keys",
                schema: "workspace",
                table: "person_name",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<DateTime>(
                name: "modified_at",
                schema: "published",
                table: "person",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "source",
                schema: "published",
                table: "part",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "named_id",
                schema: "published",
                table: "mention",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                schema: "workspace",
                table: "item_text",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "answered_at",
                schema: "workspace",
                table: "finding",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "pair_id",
                schema: "workspace",
                table: "finding",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "text_id",
                schema: "workspace",
                table: "finding",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "written",
                schema: "workspace",
                table: "finding",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "named_id",
                schema: "published",
                table: "attendee",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "named_substitute_for_id",
                schema: "published",
                table: "attendee",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                schema: "workspace",
                table: "attachment",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                schema: "published",
                table: "attachment",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "named_id",
                schema: "published",
                table: "appointment",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "named_replaces_id",
                schema: "published",
                table: "appointment",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "council_reference",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_reference", x => x.id);
                    table.ForeignKey(
                        name: "fk_council_reference_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_council_reference_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "council_reference",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_reference", x => x.id);
                    table.ForeignKey(
                        name: "fk_council_reference_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_council_reference_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "known_spelling",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    written = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_spelling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_pair",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    @for = table.Column<string[]>(name: "for", type: "text[]", nullable: false),
                    against = table.Column<string[]>(type: "text[]", nullable: false),
                    answer = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    name_before = table.Column<string>(type: "text", nullable: true),
                    meeting_id = table.Column<long>(type: "bigint", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: true),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_pair", x => x.id);
                    table.CheckConstraint("ck_person_pair_two", "person_id <> other_id");
                    table.ForeignKey(
                        name: "fk_person_pair_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_person_pair_person_other_id",
                        column: x => x.other_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_person_pair_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "redirect",
                schema: "published",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_redirect", x => new { x.kind, x.slug });
                });

            migrationBuilder.CreateIndex(
                name: "ix_person_name_keys",
                schema: "workspace",
                table: "person_name",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_mention_named_id",
                schema: "published",
                table: "mention",
                column: "named_id");

            migrationBuilder.CreateIndex(
                name: "ix_finding_pair_id",
                schema: "workspace",
                table: "finding",
                column: "pair_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_named_id",
                schema: "published",
                table: "attendee",
                column: "named_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_named_substitute_for_id",
                schema: "published",
                table: "attendee",
                column: "named_substitute_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_named_id",
                schema: "published",
                table: "appointment",
                column: "named_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_named_replaces_id",
                schema: "published",
                table: "appointment",
                column: "named_replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_council_id_date",
                schema: "published",
                table: "council_reference",
                columns: new[] { "council_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_item_id_position",
                schema: "published",
                table: "council_reference",
                columns: new[] { "item_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_council_id",
                schema: "workspace",
                table: "council_reference",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_council_reference_item_id",
                schema: "workspace",
                table: "council_reference",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_known_spelling_kind_folded",
                schema: "workspace",
                table: "known_spelling",
                columns: new[] { "kind", "folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_pair_answer",
                schema: "workspace",
                table: "person_pair",
                column: "answer");

            migrationBuilder.CreateIndex(
                name: "ix_person_pair_meeting_id",
                schema: "workspace",
                table: "person_pair",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_pair_other_id",
                schema: "workspace",
                table: "person_pair",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_pair_person_id_other_id",
                schema: "workspace",
                table: "person_pair",
                columns: new[] { "person_id", "other_id" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_finding_person_pair_pair_id",
                schema: "workspace",
                table: "finding",
                column: "pair_id",
                principalSchema: "workspace",
                principalTable: "person_pair",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            // Names are compared without hyphens from now on, and found by their first letters; public rows name whom they named.
            migrationBuilder.Sql("""
                update workspace.person_name set folded = regexp_replace(trim(replace(folded, '-', ' ')), ' +', ' ', 'g');
                update workspace.person_name n set keys = array(
                  select distinct replace(left(n.folded, 1), 'c', 'k') || replace(left(word, 1), 'c', 'k')
                  from unnest((regexp_split_to_array(n.folded, ' '))[2:]) word where word <> '');
                update published.attendee set named_id = person_id, named_substitute_for_id = substitute_for_id;
                update published.appointment set named_id = person_id, named_replaces_id = replaces_id;
                update published.mention set named_id = person_id;
                update published.person set modified_at = '-infinity';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_finding_person_pair_pair_id",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropTable(
                name: "council_reference",
                schema: "published");

            migrationBuilder.DropTable(
                name: "council_reference",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "known_spelling",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "person_pair",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "redirect",
                schema: "published");

            migrationBuilder.DropIndex(
                name: "ix_person_name_keys",
                schema: "workspace",
                table: "person_name");

            migrationBuilder.DropIndex(
                name: "ix_mention_named_id",
                schema: "published",
                table: "mention");

            migrationBuilder.DropIndex(
                name: "ix_finding_pair_id",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropIndex(
                name: "ix_attendee_named_id",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropIndex(
                name: "ix_attendee_named_substitute_for_id",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropIndex(
                name: "ix_appointment_named_id",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropIndex(
                name: "ix_appointment_named_replaces_id",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "awaits_approval",
                schema: "workspace",
                table: "source_document");

            migrationBuilder.DropColumn(
                name: "keys",
                schema: "workspace",
                table: "person_name");

            migrationBuilder.DropColumn(
                name: "modified_at",
                schema: "published",
                table: "person");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "published",
                table: "part");

            migrationBuilder.DropColumn(
                name: "named_id",
                schema: "published",
                table: "mention");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "workspace",
                table: "item_text");

            migrationBuilder.DropColumn(
                name: "answered_at",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "pair_id",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "proposed",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "text_id",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "written",
                schema: "workspace",
                table: "finding");

            migrationBuilder.DropColumn(
                name: "named_id",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropColumn(
                name: "named_substitute_for_id",
                schema: "published",
                table: "attendee");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "workspace",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "published",
                table: "attachment");

            migrationBuilder.DropColumn(
                name: "named_id",
                schema: "published",
                table: "appointment");

            migrationBuilder.DropColumn(
                name: "named_replaces_id",
                schema: "published",
                table: "appointment");
        }
    }
}
