using Npgsql;

namespace KkrPortal.Data;

/// <summary>
/// The connection strings of the four ways into the database: owner (migrations and roles), staff (the workspace at run time), reader (all
/// that the public side reads) and visitor (the few rows that a reader's own forms write).
/// </summary>
/// <param name="Owner">May create tables; used while migrating, never to answer a request.</param>
public sealed record Connections(string Owner, string Staff, string Reader, string Visitor)
{
    public const string OwnerRole = "kkr_owner";
    public const string StaffRole = "kkr_staff";
    public const string ReaderRole = "kkr_reader";
    public const string VisitorRole = "kkr_visitor";

    private const int KeptPlans = 200;

    /// <summary>
    /// From the two that an operator gives. The workspace connection steps down to the staff role at run time, so that a mistake in the
    /// application can't change the audit log or the tables.
    /// </summary>
    public static Connections From(string workspace, string reader)
    {
        // Planning a page's queries costs several times what running them does, so each connection keeps the plans of those that come again.
        var staff = new NpgsqlConnectionStringBuilder(workspace) { Options = $"-c role={StaffRole}", ApplicationName = "kkr workspace", MaxAutoPrepare = KeptPlans };
        var read = new NpgsqlConnectionStringBuilder(reader) { ApplicationName = "kkr reader", MaxAutoPrepare = KeptPlans };
        var visit = new NpgsqlConnectionStringBuilder(workspace) { Options = $"-c role={VisitorRole}", ApplicationName = "kkr visitor", MaxAutoPrepare = KeptPlans };
        return new(workspace, staff.ConnectionString, read.ConnectionString, visit.ConnectionString);
    }
}
