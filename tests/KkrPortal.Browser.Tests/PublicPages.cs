using System.Reflection;
using KkrPortal.Web;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Browser.Tests;

/// <summary>Every kind of public page, by its route, with an address of it in the sample documents.</summary>
public static class PublicPages
{
    private static readonly (string Route, string Address)[] Known =
    [
        ("/", "/"),
        ("/raad/{Slug}", "/raad/sjaelland"),
        ("/moeder", "/moeder?raad=sjaelland"),
        ("/moeder/{Council}/{Date}", "/moeder/hovedstaden/2025-06-13"),
        ("/moeder/{Council}/{Date}", "/moeder/sjaelland/2027-01-29"),
        ("/moeder/{Council}/{Date}", "/moeder/hovedstaden/2025-04-04"),
        ("/moeder/{Council}/{Date}/v{Version:int}", "/moeder/syddanmark/2026-09-11/v2"),
        ("/moeder/{Council}/{Date}/{Number}", "/moeder/hovedstaden/2025-06-13/3.2"),
        ("/moeder/{Council}/{Date}/{Number}", "/moeder/hovedstaden/2025-06-13/4.1"),
        ("/moeder/{Council}/{Date}/{Number}", "/moeder/hovedstaden/2026-02-06/3.7"),
        ("/moeder/{Council}/{Date}/{Number}", "/moeder/hovedstaden/2025-06-13/9.9"),
        ("/beslutninger", "/beslutninger"),
        ("/udpegninger", "/udpegninger"),
        ("/frister", "/frister"),
        ("/siden-sidst", "/siden-sidst"),
        ("/siden-sidst/{Council}/{Body}", "/siden-sidst/hovedstaden/movia"),
        ("/siden-sidst/{Council}/{Body}", "/siden-sidst/hovedstaden/findes-ikke"),
        ("/varslet", "/varslet"),
        ("/personer", "/personer"),
        ("/personer/{Slug}", "/personer/hedvig-aakilde"),
        ("/kommuner", "/kommuner"),
        ("/kommuner/{Slug}", "/kommuner/roskilde"),
        ("/soeg", "/soeg"),
        ("/soeg", "/soeg?q=botilbud&raad=sjaelland"),
        ("/soeg", "/soeg?q=Etordudenmellemrumsomeraltforlangttilatstaapaaenlinjepaaentelefonmenstadigerbleveskrevet"),
        ("/soeg/foelg", "/soeg/foelg?q=botilbud&raad=sjaelland"),
        ("/soeg/foelg/sendt", "/soeg/foelg/sendt"),
        ("/soeg/foelg/stoppet", "/soeg/foelg/stoppet"),
        ("/soeg/foelg/{Token}", "/soeg/foelg/et-link-der-er-brugt"),
        ("/emner", "/emner"),
        ("/emner/{Slug}", "/emner/faelles-udbygningsplan-for-hoejt-specialiserede-botilbudspladser"),
        ("/emner/{Slug}", "/emner/findes-ikke"),
        ("/aabne-data", "/aabne-data"),
        ("/om", "/om"),
        ("/skriv", "/skriv?side=/moeder/hovedstaden/2025-06-13/3.2"),
        ("/skriv", "/skriv"),
        ("/skriv/sendt", "/skriv/sendt"),
        ("/tilgaengelighed", "/tilgaengelighed"),
        ("/fejl/{Code:int}", "/der-er-intet-her"),
    ];

    /// <summary>The routes of all pages that anybody may read.</summary>
    public static IReadOnlyList<string> Routes { get; } =
        [.. typeof(Portal).Assembly.GetTypes().Where(type => type.GetCustomAttribute<PublicPageAttribute>() is not null)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    public static IEnumerable<string> Unknown => Routes.Except(Known.Select(page => page.Route));

    /// <summary>docs/reading-checks.md; <c>UPDATE_GOLDEN=1</c> writes it anew.</summary>
    public static string TableFile { get; } = Path.Combine(Root(), "docs", "reading-checks.md");

    /// <summary>Every page against every check, as Markdown.</summary>
    /// <param name="checks">The names of the tests that look at each page.</param>
    public static string Table(IReadOnlyList<string> checks) =>
        $"""
        # What every public page is checked for

        Written by `PublicPagesTests`. It and `PublicReadingTests` run each of these in Chromium on each address below, and fail when this page says otherwise
        (`UPDATE_GOLDEN=1` writes it anew). A route without an address here fails too.

        {string.Join('\n', checks.Select((check, n) => $"{n + 1}. {check}"))}

        320 pixels is what 400 % zoom leaves of 1280.

        | Route | Address in the samples | {string.Join(" | ", checks.Select((_, n) => n + 1))} |
        | --- | --- |{string.Concat(checks.Select(_ => " --- |"))}
        {string.Join('\n', Known.Select(page => $"| `{page.Route}` | `{page.Address}` |{string.Concat(checks.Select(_ => " ✓ |"))}"))}

        """.ReplaceLineEndings("\n");

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KkrPortal.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>KKR_PAGES narrows them while somebody works on a page: KKR_PAGES="/om /frister".</summary>
    public static TheoryData<string> Addresses => [.. Known.Where(page => Routes.Contains(page.Route)).Select(page => page.Address).Where(address => Narrowed is null || Narrowed.Contains(address))];

    private static string[]? Narrowed { get; } = Environment.GetEnvironmentVariable("KKR_PAGES")?.Split(' ');
}
