using System.Globalization;
using System.Net;
using System.Net.Mail;
using KkrPortal.Web.Features.Operations;

namespace KkrPortal.Web.Features.Mail;

/// <summary>The mail server, from <c>KKR_SMTP_*</c>; see docs/operations.md. Without a host mail is queued and stays so.</summary>
public sealed record MailSettings(string? Host, int Port, bool Tls, string? User, string? Password, MailAddress From)
{
    public bool IsSet => Host is not null;

    /// <exception cref="SettingsException">A setting that can't be used.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var host = configuration["KKR_SMTP_HOST"] is { Length: > 0 } set ? set : null;
        var port = configuration["KKR_SMTP_PORT"] is { Length: > 0 } written
            ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : throw new SettingsException($"KKR_SMTP_PORT is '{written}'; it takes a number from 1 to 65535, as 587.")
            : 587;
        var from = configuration["KKR_SMTP_FROM"] is { Length: > 0 } sender ? sender : "kkr@localhost";
        if (!MailAddress.TryCreate(from, "KKR Portal", out var address)) throw new SettingsException($"KKR_SMTP_FROM is '{from}'; it takes one e-mail address, as kkr@example.dk.");
        if (host is not null && !(Uri.TryCreate(configuration["KKR_URL"], UriKind.Absolute, out var site) && site.Scheme is "http" or "https"))
            throw new SettingsException($"KKR_SMTP_HOST is set and KKR_URL is '{configuration["KKR_URL"]}'; mail holds links, so set KKR_URL to the portal's address, as https://kkr.example.dk.");
        if (host is not null && configuration["KKR_SMTP_FROM"] is not { Length: > 0 }) throw new SettingsException("KKR_SMTP_HOST is set and KKR_SMTP_FROM isn't; set it to the address that mail comes from.");
        var tls = configuration["KKR_SMTP_TLS"] switch
        {
            null or "" or "true" => true,
            "false" => false,
            var other => throw new SettingsException($"KKR_SMTP_TLS is '{other}'; it takes true (STARTTLS) or false."),
        };
        return new(host, port, tls, configuration["KKR_SMTP_USER"] is { Length: > 0 } user ? user : null, configuration["KKR_SMTP_PASSWORD"], address);
    }

    public SmtpClient Connect() => new(Host!, Port)
    {
        EnableSsl = Tls,
        Credentials = User is null ? null : new NetworkCredential(User, Password),
    };
}
