using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Workspace;

/// <summary>The names under which revisions are kept, and how one is written.</summary>
public static class Revisions
{
    public const string Text = "ItemText";
    public const string Item = "AgendaItem";
    /// <summary>When and where a meeting is, and whether it is held: its fields are <see cref="Day"/>, <see cref="Time"/>, <see cref="Place"/> and <see cref="State"/>.</summary>
    public const string Meeting = "Meeting";
    public const string Day = "day";
    public const string Time = "time";
    public const string Place = "place";
    public const string State = "state";
    /// <summary>Its fields are <see cref="SectionTitle"/> and <see cref="SectionText"/>.</summary>
    public const string Section = "AgendaSection";
    public const string SectionTitle = "title";
    public const string SectionText = "body";
    /// <summary>A save that came too late to be taken as it was; waits for its writer to merge it.</summary>
    public const string TextDraft = "ItemTextDraft";
    /// <summary>A draft that was merged or given up; kept, because nothing is lost.</summary>
    public const string TextMerged = "ItemTextMerged";

    /// <summary>Autosave comes every second or two: what one person types within this time is one revision.</summary>
    private static readonly TimeSpan OneBreath = TimeSpan.FromSeconds(30);

    /// <summary>Adds the change to the history; the caller saves.</summary>
    public static async Task RecordAsync(this WorkspaceDbContext db, string entity, long id, string field, string? before, string? after, string by, DateTime now, CancellationToken ct)
    {
        var last = await db.Revisions.Where(r => r.Entity == entity && r.EntityId == id && r.Field == field).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
        if (last is not null && last.By == by && last.After == before && now - last.At < OneBreath) last.After = after;
        else db.Revisions.Add(new Revision { Entity = entity, EntityId = id, Field = field, Before = before, After = after, By = by, At = now });
    }
}
