using System.Reflection;
using KkrPortal.Data;
using KkrPortal.Data.Workspace;
using KkrPortal.Web;
using KkrPortal.Web.Features.Operations;
using KkrPortal.Web.Tests;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Browser.Tests;

/// <summary>Every page that asks who one is, by its route, with an address of it in the sample documents.</summary>
public static class StaffPages
{
    /// <summary>Braces in an address are filled in from the portal: {Item}, {Draft}, {Letters}, {Person}, {Section}.</summary>
    private static readonly (string Route, string Address)[] Known =
    [
        ("/arbejde", "/arbejde"),
        ("/arbejde", "/arbejde?raad=sjaelland"),
        ("/arbejde/import", "/arbejde/import"),
        ("/arbejde/post", "/arbejde/post"),
        ("/arbejde/brugere", "/arbejde/brugere"),
        ("/arbejde/log", "/arbejde/log"),
        ("/arbejde/find", "/arbejde/find?q=sj%C3%A6lland"),
        ("/arbejde/personer", "/arbejde/personer"),
        ("/arbejde/personer/ligner", "/arbejde/personer/ligner"),
        ("/arbejde/personer/{Id:long}", "/arbejde/personer/{Person}"),
        ("/arbejde/emner", "/arbejde/emner"),
        ("/arbejde/emner/{Id:long}", "/arbejde/emner/{Matter}"),
        ("/arbejde/soegninger", "/arbejde/soegninger"),
        ("/arbejde/henvendelser", "/arbejde/henvendelser"),
        ("/arbejde/henvendelser", "/arbejde/henvendelser?vis={Letters}"),
        ("/arbejde/moeder/{Council}/{Date}", "/arbejde/moeder/sjaelland/2027-01-29"),
        ("/arbejde/moeder/{Council}/{Date}/tid-og-sted", "/arbejde/moeder/sjaelland/2027-01-29/tid-og-sted"),
        ("/arbejde/moeder/{Council}/{Date}/afsnit/{Id:long}", "/arbejde/moeder/sjaelland/2027-01-29/afsnit/{Section}"),
        ("/arbejde/moeder/{Council}/{Date}/moededag", "/arbejde/moeder/sjaelland/2027-01-29/moededag"),
        ("/arbejde/moeder/{Council}/{Date}/frigivelse", "/arbejde/moeder/hovedstaden/2026-02-06/frigivelse"),
        ("/arbejde/moeder/{Council}/{Date}/gennemgang", "/arbejde/moeder/hovedstaden/2026-02-06/gennemgang"),
        ("/arbejde/moeder/{Council}/{Date}/gennemgang/aendringer", "/arbejde/moeder/hovedstaden/2026-02-06/gennemgang/aendringer"),
        ("/arbejde/moeder/{Council}/{Date}/historik", "/arbejde/moeder/sjaelland/2027-01-29/historik"),
        ("/arbejde/moeder/{Council}/{Date}/saml/{Draft:long}", "/arbejde/moeder/sjaelland/2027-01-29/saml/{Draft}"),
        ("/konto", "/konto"),
        ("/konto/link/{Token}", "/konto/link/0000"),
        ("/konto/kode", "/konto/kode"),
        ("/konto/mig", "/konto/mig"),
        ("/konto/mig/koder", "/konto/mig/koder"),
        ("/medlem", "/medlem"),
        ("/medlem/gennemsyn/{Council}/{Date}", "/medlem/gennemsyn/sjaelland/2027-01-29"),
        ("/medlem/moeder/{Council}/{Date}", "/medlem/moeder/sjaelland/2027-01-29"),
    ];

    /// <summary>The routes of all pages that are not for anybody.</summary>
    public static IReadOnlyList<string> Routes { get; } =
        [.. typeof(Portal).Assembly.GetTypes().Where(type => type.GetCustomAttribute<PublicPageAttribute>() is null)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    public static IEnumerable<string> Unknown => Routes.Except(Known.Select(page => page.Route));

    /// <summary>KKR_PAGES narrows them while somebody works on a page: KKR_PAGES="/arbejde /konto".</summary>
    public static TheoryData<string> Addresses => [.. Known.Where(page => Routes.Contains(page.Route)).Select(page => page.Address).Where(address => Narrowed is null || Narrowed.Contains(address))];

    private static string[]? Narrowed { get; } = Environment.GetEnvironmentVariable("KKR_PAGES")?.Split(' ');

    /// <summary>Fills in what only the portal knows; the draft is a stale save of somebody's with two changes that clash.</summary>
    public static async Task<string> AddressOfAsync(string address, PortalFixture portal, string name)
    {
        if (!address.Contains('{', StringComparison.Ordinal)) return address;
        await using var db = await portal.WorkspaceAsync();
        if (address.Contains("{Draft}", StringComparison.Ordinal))
        {
            var text = await db.ItemTexts.Where(t => t.Item.Meeting.Council.Slug == "sjaelland" && t.Kind == PartKind.Background && t.Item.Meeting.Date == new DateOnly(2027, 1, 29)).OrderBy(t => t.Id).FirstAsync();
            var draft = new Revision { Entity = Revisions.TextDraft, EntityId = text.Id, Field = "background", Before = "Et ældre afsnit.\n\nNoget andet.", After = "Et ældre afsnit, som jeg rettede.\n\nNoget andet.", By = name, At = DateTime.UtcNow };
            db.Revisions.Add(draft);
            await db.SaveChangesAsync();
            return address.Replace("{Draft}", $"{draft.Id}", StringComparison.Ordinal);
        }
        if (address.Contains("{Letters}", StringComparison.Ordinal))
        {
            foreach (var state in Enum.GetValues<EnquiryState>())
                db.Enquiries.Add(new Enquiry
                {
                    CouncilId = 2,
                    Page = "/moeder/sjaelland/2025-09-12/3.1",
                    About = "punkt 3.1 i KKR Sjælland, 12. september 2025",
                    Kind = EnquiryKind.Objection,
                    Message = "Jeg står som medlem.\n\nDet er jeg ikke.",
                    Email = "laeser@eksempel.example",
                    CreatedAt = DateTime.UtcNow,
                    ToldAt = DateTime.UtcNow,
                    State = state,
                    SettledAt = state == EnquiryState.New ? null : DateTime.UtcNow,
                    SettledBy = name,
                });
            await db.SaveChangesAsync();
            return address.Replace("{Letters}", "alle", StringComparison.Ordinal);
        }
        if (address.Contains("{Section}", StringComparison.Ordinal))
            return address.Replace("{Section}", $"{await db.Sections.Where(s => s.Meeting.Council.Slug == "sjaelland" && s.Meeting.Date == new DateOnly(2027, 1, 29)).OrderBy(s => s.Position).Select(s => s.Id).FirstAsync()}", StringComparison.Ordinal);
        if (address.Contains("{Matter}", StringComparison.Ordinal)) return address.Replace("{Matter}", $"{await db.Matters.OrderBy(m => m.Id).Select(m => m.Id).FirstAsync()}", StringComparison.Ordinal);
        return address.Replace("{Person}", $"{await db.Persons.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync()}", StringComparison.Ordinal);
    }
}
