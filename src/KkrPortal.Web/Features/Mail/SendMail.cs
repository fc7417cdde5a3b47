using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Mail;

/// <summary>
/// Sends the queued mail that is due, one after the other. Each is locked while it is under way, so that several nodes share the queue and
/// none sends a mail twice; were a node killed between sending and saving, the second copy has the first's Message-ID.
/// </summary>
public sealed class SendMail(IDbContextFactory<WorkspaceDbContext> workspace, MailSettings settings, TimeProvider clock, ILogger<SendMail> logger)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long the queue waits after each failure; after the last the mail is given up, visibly.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24)];

    /// <returns>How many were tried.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        if (!settings.IsSet) return 0;
        var tried = 0;
        while (await SendNextAsync(ct)) tried++;
        await using var db = await workspace.CreateDbContextAsync(ct);
        var old = clock.GetUtcNow().UtcDateTime - Kept;
        await db.OutgoingMail.Where(m => m.SentAt < old || m.GivenUpAt < old).ExecuteDeleteAsync(ct);
        return tried;
    }

    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mail = await db.OutgoingMail.FromSql($"""
            select * from workspace.outgoing_mail
            where sent_at is null and given_up_at is null and not_before <= {now}
            order by not_before, id limit 1 for update skip locked
            """).SingleOrDefaultAsync(ct);
        if (mail is null) return false;
        if (mail.NotAfter < now) (mail.GivenUpAt, mail.LastError, mail.Body) = (now, mail.LastError ?? "Det blev for sent at sende brevet.", "");
        else await TryAsync(mail, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task TryAsync(OutgoingMail mail, DateTime now, CancellationToken ct)
    {
        mail.Attempts++;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var message = Message(mail);
            using var client = settings.Connect();
            await client.SendMailAsync(message, patience.Token);
            (mail.SentAt, mail.LastError, mail.Body) = (now, null, "");
        }
        catch (Exception e) when (e is SmtpException or FormatException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            mail.LastError = e switch
            {
                OperationCanceledException => "Mailserveren svarede ikke inden for 30 sekunder.",
                FormatException => "Adressen kan ikke bruges.",
                _ => e.InnerException is { } cause ? $"{e.Message} {cause.Message}" : e.Message,
            };
            if (IsFinal(e) || mail.Attempts > Pauses.Length) mail.GivenUpAt = now;
            else mail.NotBefore = now + Pauses[mail.Attempts - 1];
            // The server's words may hold the address; they stand in the table, not in the log.
            logger.LogWarning("Mail {Mail} was not sent at attempt {Attempt} ({Reason}){End}", mail.Id, mail.Attempts, e is SmtpException smtp ? smtp.StatusCode : e.GetType().Name, mail.GivenUpAt is null ? "" : "; given up");
        }
    }

    /// <summary>What no later attempt can mend: the address is wrong, or the server said so for good (5xx on the recipient).</summary>
    private static bool IsFinal(Exception e) => e is FormatException or SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)500 and < (SmtpStatusCode)600 };

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{mail.CreatedAt.Ticks.ToString(CultureInfo.InvariantCulture)}.{mail.Id.ToString(CultureInfo.InvariantCulture)}@{settings.From.Host}>");
        // Holiday answers are not wanted back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
