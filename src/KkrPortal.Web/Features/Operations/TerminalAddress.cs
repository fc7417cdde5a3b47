namespace KkrPortal.Web.Features.Operations;

/// <summary>What stands before a path in a link that the terminal prints.</summary>
/// <param name="IsSure">False where the portal may answer at another address.</param>
public sealed record TerminalAddress(string Address, bool IsSure)
{
    /// <summary>What the operator set; else where the portal of the data directory answers, or did last; else where it answers unless told.</summary>
    public static TerminalAddress Of(IConfiguration configuration)
    {
        if (configuration["KKR_URL"] is not { Length: > 0 } && PortalLock.LastAddress(DataDirectory.Of(configuration)) is { } bound)
            return new(Reachable(bound), Reachable(bound) == bound);
        return new(SiteAddress.Of(configuration), configuration["KKR_URL"] is { Length: > 0 });
    }

    /// <summary><c>http://[::]:5080</c> means every address of the machine, and is none that a browser can open.</summary>
    public static string Reachable(string bound) =>
        Uri.TryCreate(bound, UriKind.Absolute, out var uri) && uri.Host is "[::]" or "0.0.0.0" ? $"{uri.Scheme}://localhost:{uri.Port}" : bound;
}
