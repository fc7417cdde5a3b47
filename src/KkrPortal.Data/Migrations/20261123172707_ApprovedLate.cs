using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KkrPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ApprovedLate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Minutes that were released after the meeting that approved them were approved in the workspace and not for readers.
            migrationBuilder.Sql(
                "update published.meeting p set is_approved = true, modified_at = now() from workspace.meeting m where m.id = p.id and m.state = 'approved' and p.shows = 'minutes' and not p.is_approved");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
