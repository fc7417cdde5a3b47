using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Import;

/// <summary>What a question of the import may be answered; each can be taken back with <see cref="Open"/>.</summary>
public enum Answer
{
    Open,
    /// <summary>The importer's proposal, or what stands, is right.</summary>
    Yes,
    /// <summary>It isn't: two persons, the spelling as it is written, the words of the file.</summary>
    No,
    /// <summary>A person put it right by hand.</summary>
    Fixed,
}

/// <summary>A person's answer to a question of the import. It is remembered: the spelling is known from now on.</summary>
public sealed class AnswerQuestion(IDbContextFactory<WorkspaceDbContext> workspace, TimeProvider clock)
{
    /// <param name="value">What was chosen where the importer had no proposal: a municipality's code or a party's letter.</param>
    /// <exception cref="RefusedTransitionException">It can't be answered so; the message is for the screen.</exception>
    public async Task ExecuteAsync(string accountId, long findingId, Answer answer, string? value, CancellationToken ct)
    {
        await using var db = await workspace.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var finding = await db.Findings.Include(f => f.Meeting).Include(f => f.Pair).SingleOrDefaultAsync(f => f.Id == findingId, ct);
        if (finding is null) return;
        var by = await db.RequireSecretariatAsync(accountId, finding.Meeting.CouncilId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        switch (finding)
        {
            case { Pair: { } pair }:
                await db.AnswerAsync(pair, answer switch { Answer.Yes => PairAnswer.Same, Answer.No => PairAnswer.Different, _ => PairAnswer.Open }, null, by, now, ct);
                await db.Database.ExecuteSqlRawAsync($"notify {PublicCache.Channel}", ct);
                break;
            case { Code: "municipality-spelling", Written: { } written }:
                var code = await SpellAsync(db, SpellingKind.Municipality, written, Spellings.Fold(written), answer, finding.Proposed, value, by, now, ct);
                await db.Attendees.Where(a => a.MunicipalityAsWritten == written && a.Origin == Origin.Imported).ExecuteUpdateAsync(a => a.SetProperty(x => x.MunicipalityCode, code), ct);
                break;
            case { Code: "party-spelling", Written: { } written }:
                var party = await SpellAsync(db, SpellingKind.Party, written, written, answer, finding.Proposed, value, by, now, ct);
                await db.Attendees.Where(a => a.MeetingId == finding.MeetingId && a.FirstLine == finding.FirstLine && a.Origin == Origin.Imported).ExecuteUpdateAsync(a => a.SetProperty(x => x.Party, party), ct);
                break;
            case { Code: "source-changed" }:
                await TakeWordsAsync(db, finding, answer, by, now, ct);
                break;
        }
        finding.State = answer switch { Answer.Open => FindingState.Open, Answer.Fixed => FindingState.Settled, _ => finding.PairId is null ? FindingState.Dismissed : FindingState.Settled };
        finding.Reason = answer == Answer.Open ? null : by;
        finding.AnsweredAt = answer == Answer.Open ? null : now;
        db.Audit.Add(new AuditEntry { At = now, By = by, Action = "answer-question", Subject = $"{finding.MeetingId}/{finding.Code}", Detail = Naming.Word(answer), CouncilId = finding.Meeting.CouncilId });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <returns>What the spelling is read as now.</returns>
    private static async Task<string?> SpellAsync(WorkspaceDbContext db, SpellingKind kind, string written, string folded, Answer answer, string? proposed, string? value, string by, DateTime now, CancellationToken ct)
    {
        await db.KnownSpellings.Where(s => s.Kind == kind && s.Folded == folded).ExecuteDeleteAsync(ct);
        if (answer == Answer.Open) return proposed;
        var target = answer == Answer.Yes ? string.IsNullOrEmpty(value) ? proposed : value : null;
        if (answer == Answer.Yes && target is null) throw new RefusedTransitionException("Vælg først, hvad der menes.");
        if (target is not null && !(kind == SpellingKind.Municipality ? await db.Municipalities.AnyAsync(m => m.Code == target, ct) : await db.Parties.AnyAsync(p => p.Letter == target, ct) || target == proposed))
            throw new RefusedTransitionException("Det valgte findes ikke. Vælg et andet.");
        db.KnownSpellings.Add(new KnownSpelling { Kind = kind, Written = written, Folded = folded, Target = target, By = by, At = now });
        return target ?? (kind == SpellingKind.Party ? proposed : null);
    }

    // The words of the file take the place of the correction, which stays in the history; undone, it comes back from there.
    private static async Task TakeWordsAsync(WorkspaceDbContext db, Finding finding, Answer answer, string by, DateTime now, CancellationToken ct)
    {
        var takesBack = answer == Answer.Open && finding.Reason is not null;
        if (answer != Answer.No && !takesBack) return;
        if (finding.TextId is { } id && await db.ItemTexts.SingleOrDefaultAsync(t => t.Id == id, ct) is { } text)
        {
            var words = takesBack ? await BeforeAsync(Revisions.Text, id, Naming.Word(text.Kind)) : finding.Proposed;
            if (words is null || words == text.Markdown || (takesBack && text.Markdown != finding.Proposed)) return;
            db.Revisions.Add(new Revision { Entity = Revisions.Text, EntityId = id, Field = Naming.Word(text.Kind), Before = text.Markdown, After = words, By = by, At = now });
            text.Markdown = words;
        }
        else if (finding is { ItemId: { } itemId, Written: { } field } && await db.Items.SingleOrDefaultAsync(i => i.Id == itemId, ct) is { } item)
        {
            var standing = field == FillItem.Title ? item.Title : item.CaseNumber ?? "";
            var words = takesBack ? await BeforeAsync(Revisions.Item, itemId, field) : finding.Proposed;
            if (words is null || words == standing || (takesBack && standing != finding.Proposed)) return;
            db.Revisions.Add(new Revision { Entity = Revisions.Item, EntityId = itemId, Field = field, Before = standing, After = words, By = by, At = now });
            if (field == FillItem.Title) item.Title = words;
            else item.CaseNumber = words.Length == 0 ? null : words;
        }

        Task<string?> BeforeAsync(string entity, long entityId, string field) =>
            db.Revisions.Where(r => r.Entity == entity && r.EntityId == entityId && r.Field == field && r.After == finding.Proposed).OrderByDescending(r => r.Id).Select(r => r.Before).FirstOrDefaultAsync(ct);
    }
}
