using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "workspace");

            migrationBuilder.EnsureSchema(
                name: "published");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:danish_icu", "da-DK,da-DK,icu,True")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.CreateTable(
                name: "abbreviation",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    short_form = table.Column<string>(type: "text", nullable: false),
                    long_form = table.Column<string>(type: "text", nullable: false),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abbreviation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "council",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "danish_icu"),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matter",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "party",
                schema: "published",
                columns: table => new
                {
                    letter = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party", x => x.letter);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "danish_icu"),
                    no_index = table.Column<bool>(type: "boolean", nullable: false),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.CheckConstraint("ck_person_merge", "merged_into_id is null or merged_into_id <> id");
                    table.ForeignKey(
                        name: "fk_person_person_merged_into_id",
                        column: x => x.merged_into_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revision",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    entity = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_search",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    query = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_search", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_abbreviation",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    short_form = table.Column<string>(type: "text", nullable: false),
                    long_form = table.Column<string>(type: "text", nullable: false),
                    roots = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_abbreviation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_item_words",
                schema: "published",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_item_words", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "search_term",
                schema: "published",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false),
                    lexeme = table.Column<string>(type: "text", nullable: false),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    parts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_term", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "term",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_term", x => x.id);
                    table.CheckConstraint("ck_term_order", "\"from\" < \"to\"");
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                schema: "workspace",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                schema: "workspace",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_link",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_link_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_role",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_role", x => x.id);
                    table.CheckConstraint("ck_account_role_council", "(role = 'administrator') = (council_id is null)");
                    table.ForeignKey(
                        name: "fk_account_role_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_account_role_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    shows = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    modified_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                    table.CheckConstraint("ck_meeting_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_meeting_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                    table.CheckConstraint("ck_meeting_times", "end_time is null or start_time is null or end_time > start_time");
                    table.ForeignKey(
                        name: "fk_meeting_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "municipality",
                schema: "published",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "danish_icu"),
                    slug = table.Column<string>(type: "text", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_municipality", x => x.code);
                    table.CheckConstraint("ck_municipality_code", "code ~ '^[0-9]{4}$'");
                    table.ForeignKey(
                        name: "fk_municipality_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seat",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    body_id = table.Column<long>(type: "bigint", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat", x => x.id);
                    table.ForeignKey(
                        name: "fk_seat_body_body_id",
                        column: x => x.body_id,
                        principalSchema: "workspace",
                        principalTable: "body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_seat_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_name",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_name", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_name_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "section",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section", x => x.id);
                    table.ForeignKey(
                        name: "fk_section_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "published",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    release = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version", x => x.id);
                    table.CheckConstraint("ck_version_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_version_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "published",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_section",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_section", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_section_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "release",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.id);
                    table.CheckConstraint("ck_release_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_release_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_document",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    lines = table.Column<string[]>(type: "text[]", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    parser_version = table.Column<string>(type: "text", nullable: false),
                    characters = table.Column<int>(type: "integer", nullable: false),
                    placed = table.Column<int>(type: "integer", nullable: false),
                    furniture = table.Column<int>(type: "integer", nullable: false),
                    unplaced = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_document", x => x.id);
                    table.CheckConstraint("ck_source_document_coverage", "placed + furniture + unplaced = characters");
                    table.ForeignKey(
                        name: "fk_source_document_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendee",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    name_as_written = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    party_as_written = table.Column<string>(type: "text", nullable: true),
                    municipality_code = table.Column<string>(type: "text", nullable: true),
                    municipality_as_written = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    group = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    substitute_for = table.Column<string>(type: "text", nullable: true),
                    substitute_for_id = table.Column<long>(type: "bigint", nullable: true),
                    acting_for = table.Column<string>(type: "text", nullable: true),
                    is_minute_taker = table.Column<bool>(type: "boolean", nullable: false),
                    from_item = table.Column<string>(type: "text", nullable: true),
                    to_item = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendee", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendee_municipality_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "published",
                        principalTable: "municipality",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "fk_attendee_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendee_person_substitute_for_id",
                        column: x => x.substitute_for_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    municipality_code = table.Column<string>(type: "text", nullable: true),
                    party = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.id);
                    table.CheckConstraint("ck_membership_period", "\"to\" is null or \"from\" is null or \"to\" >= \"from\"");
                    table.ForeignKey(
                        name: "fk_membership_council_council_id",
                        column: x => x.council_id,
                        principalSchema: "published",
                        principalTable: "council",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_municipality_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "published",
                        principalTable: "municipality",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "fk_membership_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "danish_icu"),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    municipality_code = table.Column<string>(type: "text", nullable: true),
                    no_index = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_municipality_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "published",
                        principalTable: "municipality",
                        principalColumn: "code");
                });

            migrationBuilder.CreateTable(
                name: "item",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    section_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: true),
                    caseworkers = table.Column<string[]>(type: "text[]", nullable: false),
                    outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    also_outcomes = table.Column<string[]>(type: "text[]", nullable: false),
                    as_recommended = table.Column<bool>(type: "boolean", nullable: true),
                    confidence = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    decision_text = table.Column<string>(type: "text", nullable: true),
                    resolved_text = table.Column<string>(type: "text", nullable: true),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true),
                    council_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    search_decision = table.Column<string>(type: "text", nullable: true),
                    search_recommendation = table.Column<string>(type: "text", nullable: true),
                    search_rest = table.Column<string>(type: "text", nullable: true),
                    search_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('danish', translate(coalesce(title, ''), '-/–—_', '     ')), 'A') || setweight(to_tsvector('danish', translate(coalesce(search_decision, ''), '-/–—_', '     ')), 'B') || setweight(to_tsvector('danish', translate(coalesce(search_recommendation, ''), '-/–—_', '     ')), 'C') || setweight(to_tsvector('danish', translate(coalesce(search_rest, ''), '-/–—_', '     ')), 'D')", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item", x => x.id);
                    table.CheckConstraint("ck_item_closed_is_bare", "not is_closed or (case_number is null and decision_text is null and resolved_text is null and search_decision is null and search_recommendation is null and search_rest is null and first_line is null and outcome = 'none')");
                    table.ForeignKey(
                        name: "fk_item_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "published",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_item_section_section_id",
                        column: x => x.section_id,
                        principalSchema: "published",
                        principalTable: "section",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    section_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    public_title = table.Column<string>(type: "text", nullable: true),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: true),
                    caseworkers = table.Column<string[]>(type: "text[]", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_item_agenda_section_section_id",
                        column: x => x.section_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_section",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_item_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendee",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    name_as_written = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    party_as_written = table.Column<string>(type: "text", nullable: true),
                    municipality_code = table.Column<string>(type: "text", nullable: true),
                    municipality_as_written = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    group = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    substitute_for = table.Column<string>(type: "text", nullable: true),
                    substitute_for_id = table.Column<long>(type: "bigint", nullable: true),
                    acting_for = table.Column<string>(type: "text", nullable: true),
                    is_minute_taker = table.Column<bool>(type: "boolean", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendee", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendee_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "published",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendee_municipality_municipality_code",
                        column: x => x.municipality_code,
                        principalSchema: "published",
                        principalTable: "municipality",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "fk_attendee_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "published",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_attendee_person_substitute_for_id",
                        column: x => x.substitute_for_id,
                        principalSchema: "published",
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    name_as_written = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    municipality_as_written = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true),
                    action = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    replaces = table.Column<string>(type: "text", nullable: true),
                    replaces_id = table.Column<long>(type: "bigint", nullable: true),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "published",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_person_replaces_id",
                        column: x => x.replaces_id,
                        principalSchema: "published",
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deadline",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline", x => x.id);
                    table.ForeignKey(
                        name: "fk_deadline_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mention",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    name_as_written = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mention", x => x.id);
                    table.ForeignKey(
                        name: "fk_mention_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mention_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "published",
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "part",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    heading = table.Column<string>(type: "text", nullable: true),
                    markdown = table.Column<string>(type: "text", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_part_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reference",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    target_number = table.Column<string>(type: "text", nullable: true),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference", x => x.id);
                    table.CheckConstraint("ck_reference_target", "target_number is not null or target_date is not null");
                    table.ForeignKey(
                        name: "fk_reference_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "source_line",
                schema: "published",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_line", x => new { x.item_id, x.number });
                    table.ForeignKey(
                        name: "fk_source_line_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "published",
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    name_as_written = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "text", nullable: true),
                    municipality_as_written = table.Column<string>(type: "text", nullable: true),
                    body_as_written = table.Column<string>(type: "text", nullable: true),
                    seat_id = table.Column<long>(type: "bigint", nullable: true),
                    action = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    replaces = table.Column<string>(type: "text", nullable: true),
                    replaces_id = table.Column<long>(type: "bigint", nullable: true),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.CheckConstraint("ck_appointment_period", "\"to\" is null or \"from\" is null or \"to\" >= \"from\"");
                    table.ForeignKey(
                        name: "fk_appointment_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_person_replaces_id",
                        column: x => x.replaces_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_seat_seat_id",
                        column: x => x.seat_id,
                        principalSchema: "workspace",
                        principalTable: "seat",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: true),
                    media_type = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deadline",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline", x => x.id);
                    table.ForeignKey(
                        name: "fk_deadline_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                schema: "workspace",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    also_outcomes = table.Column<string[]>(type: "text[]", nullable: false),
                    as_recommended = table.Column<bool>(type: "boolean", nullable: true),
                    resolved_text = table.Column<string>(type: "text", nullable: true),
                    confidence = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.item_id);
                    table.ForeignKey(
                        name: "fk_decision_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    meeting_id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    source = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_finding_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_finding_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalSchema: "workspace",
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_text",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    heading = table.Column<string>(type: "text", nullable: true),
                    markdown = table.Column<string>(type: "text", nullable: false),
                    is_placeholder = table.Column<bool>(type: "boolean", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_text", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_text_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_item",
                schema: "workspace",
                columns: table => new
                {
                    matter_id = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    is_confirmed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_item", x => new { x.matter_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_matter_item_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_matter_item_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "workspace",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mention",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    name_as_written = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mention", x => x.id);
                    table.ForeignKey(
                        name: "fk_mention_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mention_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "workspace",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "note",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "workspace",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_note_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reference",
                schema: "workspace",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    target_number = table.Column<string>(type: "text", nullable: true),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    matter_id = table.Column<long>(type: "bigint", nullable: true),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: true),
                    last_line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference", x => x.id);
                    table.CheckConstraint("ck_reference_target", "target_number is not null or target_date is not null");
                    table.ForeignKey(
                        name: "fk_reference_agenda_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "workspace",
                        principalTable: "agenda_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reference_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "workspace",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "attachment_file",
                schema: "workspace",
                columns: table => new
                {
                    attachment_id = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_file", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_file_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "workspace",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "council",
                columns: new[] { "id", "name", "position", "region", "short_name", "slug", "successor_id", "valid_from", "valid_to" },
                values: new object[,]
                {
                    { 1, "KKR Hovedstaden", 1, "Region Hovedstaden", "Hovedstaden", "hovedstaden", null, null, null },
                    { 2, "KKR Sjælland", 2, "Region Sjælland", "Sjælland", "sjaelland", null, null, null },
                    { 3, "KKR Midtjylland", 3, "Region Midtjylland", "Midtjylland", "midtjylland", null, null, null },
                    { 4, "KKR Nordjylland", 4, "Region Nordjylland", "Nordjylland", "nordjylland", null, null, null },
                    { 5, "KKR Syddanmark", 5, "Region Syddanmark", "Syddanmark", "syddanmark", null, null, null }
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "party",
                columns: new[] { "letter", "aliases", "name" },
                values: new object[,]
                {
                    { "A", new[] { "S", "Soc." }, "Socialdemokratiet" },
                    { "Å", new[] { "ALT" }, "Alternativet" },
                    { "Æ", new[] { "DD" }, "Danmarksdemokraterne" },
                    { "B", new[] { "RV", "R" }, "Radikale Venstre" },
                    { "C", new[] { "KF", "Kons." }, "Det Konservative Folkeparti" },
                    { "D", new[] { "NB" }, "Nye Borgerlige" },
                    { "F", new[] { "SF" }, "SF – Socialistisk Folkeparti" },
                    { "H", new string[0], "Borgernes Parti" },
                    { "I", new[] { "LA" }, "Liberal Alliance" },
                    { "K", new[] { "KD" }, "Kristendemokraterne" },
                    { "M", new string[0], "Moderaterne" },
                    { "O", new[] { "DF" }, "Dansk Folkeparti" },
                    { "Ø", new[] { "EL" }, "Enhedslisten" },
                    { "V", new string[0], "Venstre" }
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "term",
                columns: new[] { "id", "from", "to" },
                values: new object[,]
                {
                    { 1, new DateOnly(2007, 1, 1), new DateOnly(2009, 12, 31) },
                    { 2, new DateOnly(2010, 1, 1), new DateOnly(2013, 12, 31) },
                    { 3, new DateOnly(2014, 1, 1), new DateOnly(2017, 12, 31) },
                    { 4, new DateOnly(2018, 1, 1), new DateOnly(2021, 12, 31) },
                    { 5, new DateOnly(2022, 1, 1), new DateOnly(2025, 12, 31) },
                    { 6, new DateOnly(2026, 1, 1), new DateOnly(2029, 12, 31) }
                });

            migrationBuilder.InsertData(
                schema: "published",
                table: "municipality",
                columns: new[] { "code", "council_id", "name", "slug" },
                values: new object[,]
                {
                    { "0101", 1, "København", "koebenhavn" },
                    { "0147", 1, "Frederiksberg", "frederiksberg" },
                    { "0151", 1, "Ballerup", "ballerup" },
                    { "0153", 1, "Brøndby", "broendby" },
                    { "0155", 1, "Dragør", "dragoer" },
                    { "0157", 1, "Gentofte", "gentofte" },
                    { "0159", 1, "Gladsaxe", "gladsaxe" },
                    { "0161", 1, "Glostrup", "glostrup" },
                    { "0163", 1, "Herlev", "herlev" },
                    { "0165", 1, "Albertslund", "albertslund" },
                    { "0167", 1, "Hvidovre", "hvidovre" },
                    { "0169", 1, "Høje-Taastrup", "hoeje-taastrup" },
                    { "0173", 1, "Lyngby-Taarbæk", "lyngby-taarbaek" },
                    { "0175", 1, "Rødovre", "roedovre" },
                    { "0183", 1, "Ishøj", "ishoej" },
                    { "0185", 1, "Tårnby", "taarnby" },
                    { "0187", 1, "Vallensbæk", "vallensbaek" },
                    { "0190", 1, "Furesø", "furesoe" },
                    { "0201", 1, "Allerød", "alleroed" },
                    { "0210", 1, "Fredensborg", "fredensborg" },
                    { "0217", 1, "Helsingør", "helsingoer" },
                    { "0219", 1, "Hillerød", "hilleroed" },
                    { "0223", 1, "Hørsholm", "hoersholm" },
                    { "0230", 1, "Rudersdal", "rudersdal" },
                    { "0240", 1, "Egedal", "egedal" },
                    { "0250", 1, "Frederikssund", "frederikssund" },
                    { "0253", 2, "Greve", "greve" },
                    { "0259", 2, "Køge", "koege" },
                    { "0260", 1, "Halsnæs", "halsnaes" },
                    { "0265", 2, "Roskilde", "roskilde" },
                    { "0269", 2, "Solrød", "solroed" },
                    { "0270", 1, "Gribskov", "gribskov" },
                    { "0306", 2, "Odsherred", "odsherred" },
                    { "0316", 2, "Holbæk", "holbaek" },
                    { "0320", 2, "Faxe", "faxe" },
                    { "0326", 2, "Kalundborg", "kalundborg" },
                    { "0329", 2, "Ringsted", "ringsted" },
                    { "0330", 2, "Slagelse", "slagelse" },
                    { "0336", 2, "Stevns", "stevns" },
                    { "0340", 2, "Sorø", "soroe" },
                    { "0350", 2, "Lejre", "lejre" },
                    { "0360", 2, "Lolland", "lolland" },
                    { "0370", 2, "Næstved", "naestved" },
                    { "0376", 2, "Guldborgsund", "guldborgsund" },
                    { "0390", 2, "Vordingborg", "vordingborg" },
                    { "0400", 1, "Bornholm", "bornholm" },
                    { "0410", 5, "Middelfart", "middelfart" },
                    { "0420", 5, "Assens", "assens" },
                    { "0430", 5, "Faaborg-Midtfyn", "faaborg-midtfyn" },
                    { "0440", 5, "Kerteminde", "kerteminde" },
                    { "0450", 5, "Nyborg", "nyborg" },
                    { "0461", 5, "Odense", "odense" },
                    { "0479", 5, "Svendborg", "svendborg" },
                    { "0480", 5, "Nordfyns", "nordfyns" },
                    { "0482", 5, "Langeland", "langeland" },
                    { "0492", 5, "Ærø", "aeroe" },
                    { "0510", 5, "Haderslev", "haderslev" },
                    { "0530", 5, "Billund", "billund" },
                    { "0540", 5, "Sønderborg", "soenderborg" },
                    { "0550", 5, "Tønder", "toender" },
                    { "0561", 5, "Esbjerg", "esbjerg" },
                    { "0563", 5, "Fanø", "fanoe" },
                    { "0573", 5, "Varde", "varde" },
                    { "0575", 5, "Vejen", "vejen" },
                    { "0580", 5, "Aabenraa", "aabenraa" },
                    { "0607", 5, "Fredericia", "fredericia" },
                    { "0615", 3, "Horsens", "horsens" },
                    { "0621", 5, "Kolding", "kolding" },
                    { "0630", 5, "Vejle", "vejle" },
                    { "0657", 3, "Herning", "herning" },
                    { "0661", 3, "Holstebro", "holstebro" },
                    { "0665", 3, "Lemvig", "lemvig" },
                    { "0671", 3, "Struer", "struer" },
                    { "0706", 3, "Syddjurs", "syddjurs" },
                    { "0707", 3, "Norddjurs", "norddjurs" },
                    { "0710", 3, "Favrskov", "favrskov" },
                    { "0727", 3, "Odder", "odder" },
                    { "0730", 3, "Randers", "randers" },
                    { "0740", 3, "Silkeborg", "silkeborg" },
                    { "0741", 3, "Samsø", "samsoe" },
                    { "0746", 3, "Skanderborg", "skanderborg" },
                    { "0751", 3, "Aarhus", "aarhus" },
                    { "0756", 3, "Ikast-Brande", "ikast-brande" },
                    { "0760", 3, "Ringkøbing-Skjern", "ringkoebing-skjern" },
                    { "0766", 3, "Hedensted", "hedensted" },
                    { "0773", 4, "Morsø", "morsoe" },
                    { "0779", 3, "Skive", "skive" },
                    { "0787", 4, "Thisted", "thisted" },
                    { "0791", 3, "Viborg", "viborg" },
                    { "0810", 4, "Brønderslev", "broenderslev" },
                    { "0813", 4, "Frederikshavn", "frederikshavn" },
                    { "0820", 4, "Vesthimmerlands", "vesthimmerlands" },
                    { "0825", 4, "Læsø", "laesoe" },
                    { "0840", 4, "Rebild", "rebild" },
                    { "0846", 4, "Mariagerfjord", "mariagerfjord" },
                    { "0849", 4, "Jammerbugt", "jammerbugt" },
                    { "0851", 4, "Aalborg", "aalborg" },
                    { "0860", 4, "Hjørring", "hjoerring" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_abbreviation_short_form_long_form",
                schema: "workspace",
                table: "abbreviation",
                columns: new[] { "short_form", "long_form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "email_index",
                schema: "workspace",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                schema: "workspace",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                schema: "workspace",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                schema: "workspace",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_role_account_id_role_council_id",
                schema: "workspace",
                table: "account_role",
                columns: new[] { "account_id", "role", "council_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_account_role_council_id",
                schema: "workspace",
                table: "account_role",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_meeting_id_number",
                schema: "workspace",
                table: "agenda_item",
                columns: new[] { "meeting_id", "number" },
                unique: true,
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_section_id",
                schema: "workspace",
                table: "agenda_item",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_section_meeting_id_position",
                schema: "workspace",
                table: "agenda_section",
                columns: new[] { "meeting_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_item_id_position",
                schema: "published",
                table: "appointment",
                columns: new[] { "item_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person_id",
                schema: "published",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_replaces_id",
                schema: "published",
                table: "appointment",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_item_id",
                schema: "workspace",
                table: "appointment",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person_id",
                schema: "workspace",
                table: "appointment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_replaces_id",
                schema: "workspace",
                table: "appointment",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_seat_id",
                schema: "workspace",
                table: "appointment",
                column: "seat_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_item_id_position",
                schema: "published",
                table: "attachment",
                columns: new[] { "item_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachment_item_id",
                schema: "workspace",
                table: "attachment",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_meeting_id_position",
                schema: "published",
                table: "attendee",
                columns: new[] { "meeting_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendee_municipality_code",
                schema: "published",
                table: "attendee",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_person_id",
                schema: "published",
                table: "attendee",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_substitute_for_id",
                schema: "published",
                table: "attendee",
                column: "substitute_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_meeting_id",
                schema: "workspace",
                table: "attendee",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_municipality_code",
                schema: "workspace",
                table: "attendee",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_person_id",
                schema: "workspace",
                table: "attendee",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendee_substitute_for_id",
                schema: "workspace",
                table: "attendee",
                column: "substitute_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_at",
                schema: "workspace",
                table: "audit_entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_body_slug",
                schema: "workspace",
                table: "body",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_council_name",
                schema: "published",
                table: "council",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_council_slug",
                schema: "published",
                table: "council",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deadline_date",
                schema: "published",
                table: "deadline",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_item_id",
                schema: "published",
                table: "deadline",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_deadline_item_id",
                schema: "workspace",
                table: "deadline",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_finding_item_id",
                schema: "workspace",
                table: "finding",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_finding_meeting_id_state",
                schema: "workspace",
                table: "finding",
                columns: new[] { "meeting_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_item_case_number",
                schema: "published",
                table: "item",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_item_council_id_date",
                schema: "published",
                table: "item",
                columns: new[] { "council_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_item_date",
                schema: "published",
                table: "item",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_item_meeting_id_number",
                schema: "published",
                table: "item",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_search_vector",
                schema: "published",
                table: "item",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_item_section_id",
                schema: "published",
                table: "item",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_text_item_id",
                schema: "workspace",
                table: "item_text",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_slug",
                schema: "workspace",
                table: "matter",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matter_item_item_id",
                schema: "workspace",
                table: "matter_item",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_council_id_date",
                schema: "published",
                table: "meeting",
                columns: new[] { "council_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_date",
                schema: "published",
                table: "meeting",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_council_id_date",
                schema: "workspace",
                table: "meeting",
                columns: new[] { "council_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_council_id",
                schema: "workspace",
                table: "membership",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_municipality_code",
                schema: "workspace",
                table: "membership",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "ix_membership_person_id",
                schema: "workspace",
                table: "membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mention_item_id_name_as_written",
                schema: "published",
                table: "mention",
                columns: new[] { "item_id", "name_as_written" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mention_person_id",
                schema: "published",
                table: "mention",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mention_item_id",
                schema: "workspace",
                table: "mention",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_mention_person_id",
                schema: "workspace",
                table: "mention",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_municipality_council_id",
                schema: "published",
                table: "municipality",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_municipality_name",
                schema: "published",
                table: "municipality",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_municipality_slug",
                schema: "published",
                table: "municipality",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_account_id",
                schema: "workspace",
                table: "note",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_item_id",
                schema: "workspace",
                table: "note",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_part_item_id_position",
                schema: "published",
                table: "part",
                columns: new[] { "item_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_municipality_code",
                schema: "published",
                table: "person",
                column: "municipality_code");

            migrationBuilder.CreateIndex(
                name: "ix_person_slug",
                schema: "published",
                table: "person",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_merged_into_id",
                schema: "workspace",
                table: "person",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_slug",
                schema: "workspace",
                table: "person",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_name_folded",
                schema: "workspace",
                table: "person_name",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_person_name_person_id_name",
                schema: "workspace",
                table: "person_name",
                columns: new[] { "person_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reference_item_id_position",
                schema: "published",
                table: "reference",
                columns: new[] { "item_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reference_target_date",
                schema: "published",
                table: "reference",
                column: "target_date");

            migrationBuilder.CreateIndex(
                name: "ix_reference_item_id",
                schema: "workspace",
                table: "reference",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_reference_matter_id",
                schema: "workspace",
                table: "reference",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_meeting_id_number",
                schema: "workspace",
                table: "release",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_revision_entity_entity_id",
                schema: "workspace",
                table: "revision",
                columns: new[] { "entity", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_abbreviation_short_form_long_form",
                schema: "published",
                table: "search_abbreviation",
                columns: new[] { "short_form", "long_form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_term_folded_prefix",
                schema: "published",
                table: "search_term",
                column: "folded")
                .Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });

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
                name: "ix_search_term_root",
                schema: "published",
                table: "search_term",
                column: "root");

            migrationBuilder.CreateIndex(
                name: "ix_seat_body_id",
                schema: "workspace",
                table: "seat",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_council_id",
                schema: "workspace",
                table: "seat",
                column: "council_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_meeting_id_position",
                schema: "published",
                table: "section",
                columns: new[] { "meeting_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_link_account_id",
                schema: "workspace",
                table: "sign_in_link",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_link_token_hash",
                schema: "workspace",
                table: "sign_in_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_document_meeting_id_kind",
                schema: "workspace",
                table: "source_document",
                columns: new[] { "meeting_id", "kind" },
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_source_document_sha256",
                schema: "workspace",
                table: "source_document",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_version_meeting_id_number",
                schema: "published",
                table: "version",
                columns: new[] { "meeting_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abbreviation",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account_claim",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account_login",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account_role",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account_token",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "appointment",
                schema: "published");

            migrationBuilder.DropTable(
                name: "appointment",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "attachment",
                schema: "published");

            migrationBuilder.DropTable(
                name: "attachment_file",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "attendee",
                schema: "published");

            migrationBuilder.DropTable(
                name: "attendee",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "audit_entry",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "deadline",
                schema: "published");

            migrationBuilder.DropTable(
                name: "deadline",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "decision",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "finding",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "item_text",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "matter_item",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "mention",
                schema: "published");

            migrationBuilder.DropTable(
                name: "mention",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "note",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "part",
                schema: "published");

            migrationBuilder.DropTable(
                name: "party",
                schema: "published");

            migrationBuilder.DropTable(
                name: "person_name",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "reference",
                schema: "published");

            migrationBuilder.DropTable(
                name: "reference",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "release",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "revision",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "saved_search",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "search_abbreviation",
                schema: "published");

            migrationBuilder.DropTable(
                name: "search_item_words",
                schema: "published");

            migrationBuilder.DropTable(
                name: "search_term",
                schema: "published");

            migrationBuilder.DropTable(
                name: "sign_in_link",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "source_document",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "source_line",
                schema: "published");

            migrationBuilder.DropTable(
                name: "term",
                schema: "published");

            migrationBuilder.DropTable(
                name: "version",
                schema: "published");

            migrationBuilder.DropTable(
                name: "seat",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "attachment",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "person",
                schema: "published");

            migrationBuilder.DropTable(
                name: "person",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "matter",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "account",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "item",
                schema: "published");

            migrationBuilder.DropTable(
                name: "body",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "agenda_item",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "municipality",
                schema: "published");

            migrationBuilder.DropTable(
                name: "section",
                schema: "published");

            migrationBuilder.DropTable(
                name: "agenda_section",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "meeting",
                schema: "published");

            migrationBuilder.DropTable(
                name: "meeting",
                schema: "workspace");

            migrationBuilder.DropTable(
                name: "council",
                schema: "published");
        }
    }
}
