using System.Text.RegularExpressions;
using KkrPortal.Data;
using KkrPortal.Data.Published;
using KkrPortal.Data.Workspace;
using Microsoft.EntityFrameworkCore;

namespace KkrPortal.Web.Features.Enquiries;

/// <param name="Page">The path that the form was opened for.</param>
/// <param name="Council">Slug; asked for where the page doesn't say it.</param>
public sealed record TypedEnquiry(string? Page, string? Council, string? Kind, string? Message, string? Name, string? Email);

/// <param name="Field">Id of the field that it is about.</param>
/// <param name="Sentence">What is wrong and what would help.</param>
public sealed record EnquiryProblem(string Field, string Sentence);

/// <summary>Keeps what a reader wrote for the council's secretariat. Nothing of it is logged, and the role that writes it can't read it again.</summary>
public sealed partial class WriteEnquiry(IDbContextFactory<VisitorDbContext> visitors, IDbContextFactory<PublishedDbContext> published, FindConcernedPage find, TimeProvider clock)
{
    // So many letters in a day are a machine's; the table must not fill.
    private const int MostOfADay = 200;

    /// <returns>What has to be put right first; none once it is kept.</returns>
    public async Task<IReadOnlyList<EnquiryProblem>> ExecuteAsync(TypedEnquiry typed, CancellationToken ct)
    {
        var page = await find.ExecuteAsync(typed.Page, ct);
        var kind = EnquiryWords.Kind(typed.Kind);
        var (message, name) = (Given(typed.Message)?.ReplaceLineEndings("\n") ?? "", Given(typed.Name));
        var (address, email) = (Given(typed.Email), TypedAddress.Of(typed.Email));
        await using var readable = await published.CreateDbContextAsync(ct);
        var slug = page.Council ?? Given(typed.Council);
        var council = await readable.Councils.Where(c => c.Slug == slug).Select(c => (int?)c.Id).SingleOrDefaultAsync(ct);

        List<EnquiryProblem> problems = [];
        if (council is null) problems.Add(new("raad", "Vælg det råd, det drejer sig om."));
        if (kind is null) problems.Add(new("slags-fejl", "Vælg, hvad det drejer sig om."));
        if (message.Length == 0) problems.Add(new("besked", "Skriv din besked."));
        else if (message.Length > Enquiry.LongestMessage) problems.Add(new("besked", $"Beskeden er for lang: {Danish.Number(message.Length)} tegn. Skriv højst {Danish.Number(Enquiry.LongestMessage)}."));
        else if (CprNumber().IsMatch(message)) problems.Add(new("besked", "Der ser ud til at stå et CPR-nummer i beskeden. Slet det, og send igen."));
        if (name?.Length > Enquiry.LongestName) problems.Add(new("navn", $"Navnet er for langt. Skriv højst {Enquiry.LongestName} tegn."));
        if (address is not null && email is null) problems.Add(new("email", TypedAddress.Problem));
        else if (address is null && kind == EnquiryKind.Objection) problems.Add(new("email", "Skriv din mailadresse, så sekretariatet kan svare dig."));
        if (problems.Count > 0) return problems;

        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await visitors.CreateDbContextAsync(ct);
        var kept = await db.Database.ExecuteSqlAsync($"""
            insert into workspace.enquiry (council_id, page, about, kind, message, name, email, created_at, state)
            select {council}, {page.Path}, {page.Words}, {Naming.Word(kind!.Value)}, {message}, {name}, {email}, {now}, {Naming.Word(EnquiryState.New)}
            where (select count(*) from workspace.enquiry where created_at > {now.AddDays(-1)}) < {MostOfADay}
            """, ct);
        return kept > 0 ? [] : [new("besked", "Der er kommet usædvanlig mange beskeder i dag. Prøv igen i morgen.")];
    }

    // The database takes every sign but one.
    private static string? Given(string? typed) => typed?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;

    // 010203-1234, 010203 1234 or 0102031234, the first four being a day and a month.
    [GeneratedRegex(@"\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}\b")]
    private static partial Regex CprNumber();
}
