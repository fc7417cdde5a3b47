using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Enquiries;

internal static class EnquiryServices
{
    public static void AddEnquiries(this IServiceCollection services) => services.AddHostedService<TendEnquiries>();
}

/// <summary>Looks now and then whether a reader has written, and whether a letter has been kept long enough.</summary>
internal sealed class TendEnquiries(TellSecretariat tell, ILogger<TendEnquiries> logger) : Tending("Letters from readers", TimeSpan.FromSeconds(30), logger)
{
    protected override Task TendAsync(CancellationToken ct) => tell.ExecuteAsync(ct);
}
