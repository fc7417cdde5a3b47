using KkrPortal.Data.Search;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Data.Published;

/// <summary>Keeps the public register of persons in step with who is who. Called by a release and by an answer, in their transaction.</summary>
public static class PublishedIdentity
{
    /// <summary>
    /// Points the rows that name these persons at whom they are shown as, and works out anew what the register says of them: it comes from
    /// released records alone, and who is named by none isn't public. The old address of a person who was public leads to the new one.
    /// </summary>
    /// <param name="persons">Persons whose rows or whose identity changed.</param>
    /// <param name="changed">When two were merged or parted; null for a release, whose meeting says when.</param>
    public static async Task SettleAsync(WorkspaceDbContext db, IReadOnlyCollection<long> persons, DateTime? changed, CancellationToken ct)
    {
        if (persons.Count == 0) return;
        await db.Database.ExecuteSqlAsync($"""
            create temporary table if not exists settled (id bigint primary key, top bigint not null) on commit drop;
            truncate settled;
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            with recursive above (id, top) as (
                select id, coalesce(merged_into_id, id) from workspace.person where id = any ({persons.ToArray()})
                union select p.id, coalesce(p.merged_into_id, p.id) from above a join workspace.person p on p.id = a.top),
            family (id) as (
                select id from above union select p.id from family f join workspace.person p on p.merged_into_id = f.id),
            shown (id, top) as (
                select f.id, f.id from family f
                union all select s.id, p.merged_into_id from shown s join workspace.person p on p.id = s.top where p.merged_into_id is not null)
            insert into settled select s.id, s.top from shown s join workspace.person p on p.id = s.top where p.merged_into_id is null
            """, ct);
        await db.Database.ExecuteSqlRawAsync("""
            insert into published.person (id, slug, name, aliases, no_index, modified_at)
            select p.id, p.slug, p.name, array[]::text[], p.no_index, '-infinity' from workspace.person p
            where p.id in (select top from settled) on conflict (id) do nothing;
            update published.attendee a set person_id = s.top from settled s where s.id = a.named_id and a.person_id <> s.top;
            update published.attendee a set substitute_for_id = s.top from settled s where s.id = a.named_substitute_for_id and a.substitute_for_id <> s.top;
            update published.appointment a set person_id = s.top from settled s where s.id = a.named_id and a.person_id <> s.top;
            update published.appointment a set replaces_id = s.top from settled s where s.id = a.named_replaces_id and a.replaces_id <> s.top;
            update published.mention m set person_id = s.top from settled s where s.id = m.named_id and m.person_id is distinct from s.top;
            delete from published.person p
            where p.id in (select id from settled)
              and not exists (select from published.attendee a where a.person_id = p.id)
              and not exists (select from published.attendee a where a.substitute_for_id = p.id)
              and not exists (select from published.appointment a where a.person_id = p.id)
              and not exists (select from published.appointment a where a.replaces_id = p.id)
              and not exists (select from published.mention m where m.person_id = p.id);
            update published.person p
            set name = w.name, slug = w.slug, no_index = w.no_index,
                aliases = array(
                  select distinct name_as_written from (
                    select name_as_written from published.attendee where person_id = p.id
                    union select name_as_written from published.appointment where person_id = p.id
                    union select name_as_written from published.mention where person_id = p.id) written
                  where name_as_written <> w.name order by 1),
                (party, municipality_code) = (
                  select a.party, a.municipality_code from published.attendee a join published.meeting m on m.id = a.meeting_id
                  where a.person_id = p.id order by (a.municipality_code is null), m.date desc limit 1)
            from workspace.person w
            where w.id = p.id and p.id in (select id from settled);
            delete from published.redirect r using workspace.person w where r.kind = 'person' and r.slug = w.slug and w.id in (select id from settled);
            insert into published.redirect (kind, slug, target)
            select 'person', w.slug, p.slug from settled s join workspace.person w on w.id = s.id join published.person p on p.id = s.top
            where s.id <> s.top and (
              exists (select from published.attendee a where a.named_id = s.id)
              or exists (select from published.attendee a where a.named_substitute_for_id = s.id)
              or exists (select from published.appointment a where a.named_id = s.id)
              or exists (select from published.appointment a where a.named_replaces_id = s.id)
              or exists (select from published.mention m where m.named_id = s.id));
            """, ct);
        await SearchNames.FillAsync(db, await db.Database.SqlQuery<long>($"select id as \"Value\" from settled").ToArrayAsync(ct), ct);
        if (changed is { } at) await db.Database.ExecuteSqlAsync($"update published.person set modified_at = {at} where id in (select id from settled)", ct);
    }
}
