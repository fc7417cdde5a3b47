using Npgsql;

namespace KkrPortal.Web.Tests;

/// <summary>All that a batch wrote, row by row, without the numbers and times that differ from run to run.</summary>
internal static class DatabaseDigest
{
    public static async Task<List<string>> OfAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("""
            with item as (select i.*, c.slug || ' ' || m.date || ' ' || i.number as at from workspace.agenda_item i join workspace.meeting m on m.id = i.meeting_id join published.council c on c.id = m.council_id),
                 meeting as (select m.*, c.slug || ' ' || m.date as at from workspace.meeting m join published.council c on c.id = m.council_id)
            select row from (
              select concat_ws('|', 'meeting', at, start_time, end_time, location, state, note) as row from meeting
              union all select concat_ws('|', 'section', m.at, s.position, s.number, s.title, s.body) from workspace.agenda_section s join meeting m on m.id = s.meeting_id
              union all select concat_ws('|', 'item', at, position, title, is_closed, case_number, first_line, last_line) from item
              union all select concat_ws('|', 'text', i.at, t.position, t.kind, t.heading, md5(t.markdown), t.first_line) from workspace.item_text t join item i on i.id = t.item_id
              union all select concat_ws('|', 'decision', i.at, d.outcome, d.also_outcomes, d.resolved_text) from workspace.decision d join item i on i.id = d.item_id
              union all select concat_ws('|', 'reference', i.at, r.position, r.text, r.target_date, r.target_number) from workspace.reference r join item i on i.id = r.item_id
              union all select concat_ws('|', 'appointment', i.at, a.position, a.name_as_written, p.slug, a.body_as_written) from workspace.appointment a join item i on i.id = a.item_id join workspace.person p on p.id = a.person_id
              union all select concat_ws('|', 'mention', i.at, x.name_as_written, p.slug) from workspace.mention x join item i on i.id = x.item_id left join workspace.person p on p.id = x.person_id
              union all select concat_ws('|', 'attendee', m.at, a.position, a.name_as_written, p.slug, a.party, a.municipality_code, a.status) from workspace.attendee a join meeting m on m.id = a.meeting_id join workspace.person p on p.id = a.person_id
              union all select concat_ws('|', 'person', p.slug, p.name, (select string_agg(n.name, ',' order by n.name) from workspace.person_name n where n.person_id = p.id)) from workspace.person p
              union all select concat_ws('|', 'pair', a.slug, b.slug, x.score) from workspace.person_pair x join workspace.person a on a.id = x.person_id join workspace.person b on b.id = x.other_id
              union all select concat_ws('|', 'finding', m.at, f.code, f.message, f.first_line) from workspace.finding f join meeting m on m.id = f.meeting_id
              union all select concat_ws('|', 'source', m.at, s.sha256, s.kind, s.is_current, array_length(s.lines, 1)) from workspace.source_document s join meeting m on m.id = s.meeting_id
              union all select concat_ws('|', 'release', m.at, r.number, r.kind) from workspace.release r join meeting m on m.id = r.meeting_id
              union all select concat_ws('|', 'matter', x.slug, x.title, i.at, mi.state) from workspace.matter x join workspace.matter_item mi on mi.matter_id = x.id join item i on i.id = mi.item_id
              union all select concat_ws('|', 'public item', c.slug, p.date, p.number, p.title, p.outcome, md5(p.search_vector::text)) from published.item p join published.council c on c.id = p.council_id
              union all select concat_ws('|', 'public attendee', c.slug, m.date, a.position, p.slug) from published.attendee a join published.meeting m on m.id = a.meeting_id join published.council c on c.id = m.council_id join published.person p on p.id = a.person_id
              union all select concat_ws('|', 'public person', slug, name, aliases, party, municipality_code) from published.person
              union all select concat_ws('|', 'public matter', m.slug, m.title, c.slug, i.date, i.number) from published.matter m join published.matter_item x on x.matter_id = m.id join published.item i on i.id = x.item_id join published.council c on c.id = i.council_id
              union all select concat_ws('|', 'word', word, documents, root) from published.search_term) digest
            order by row
            """, connection);
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) rows.Add(reader.GetString(0));
        return rows;
    }
}
