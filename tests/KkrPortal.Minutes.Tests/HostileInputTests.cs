using System.Text;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>Inputs that make careless parsers hang. The guard is generous: a machine may be busy, a quadratic rule is not saved by it.</summary>
public class HostileInputTests
{
    private const int Guard = 60_000;

    public static TheoryData<string, string> Traps => new()
    {
        { "one long word", new string('a', 1_000_000) },
        { "one long line", string.Concat(Enumerable.Repeat("ord ", 250_000)) },
        { "a long title", "1.2. " + string.Concat(Enumerable.Repeat("Titel ", 100_000)) },
        { "brackets", new string('(', 300_000) },
        { "stars", string.Concat(Enumerable.Repeat("*a ", 200_000)) },
        { "dates", string.Concat(Enumerable.Repeat("den 3. marts 2020 ", 20_000)) },
        { "councils", string.Concat(Enumerable.Repeat("KKR ", 100_000)) },
        { "hyphens", string.Concat(Enumerable.Repeat("ord-\n", 100_000)) },
        { "numbers", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{(i % 99) + 1}. Punkt\n\n")) },
        { "bullets", string.Concat(Enumerable.Repeat("- punkt uden ende\n\n", 50_000)) },
        { "rows", string.Concat(Enumerable.Repeat("a\tb\tc\n", 50_000)) },
        { "runs that might be columns", string.Concat(Enumerable.Repeat("Kort linje\nlige så kort\nog en til\n\n", 15_000)) },
        { "titles of one number", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"1. Sag{i}\n")) },
        { "nothing but stars", new string('*', 1_000_000) },
        { "a cell without end", "<table><tr><td>" + string.Concat(Enumerable.Repeat("ord-<br>", 200_000)) },
        { "cells without rows", string.Concat(Enumerable.Repeat("<table><td rowspan=9>a\n", 50_000)) },
        { "halves of bold words", string.Concat(Enumerable.Repeat("**ord-**\n", 100_000)) },
        { "bold beside bold", string.Concat(Enumerable.Repeat("**a** ", 200_000)) },
        { "formulas and escapes", string.Concat(Enumerable.Repeat("$x_{1}$ \\. &amp; [^1]: ", 100_000)) },
        { "rules", string.Concat(Enumerable.Repeat("---\nis_table: False\n", 50_000)) },
        { "pages", string.Concat(Enumerable.Repeat("\fSide 3\ntekst\n", 30_000)) },
    };

    [Theory(Timeout = Guard)]
    [MemberData(nameof(Traps))]
    public async Task A_trap_behind_a_good_document_ends_soon(string name, string trap)
    {
        var minutes = await Task.Run(() => Documents.Parse($"{Documents.Small}\n\n{trap}\n"), TestContext.Current.CancellationToken);
        Assert.True(minutes.Sections.Count > 0, name);
    }

    [Fact(Timeout = Guard)]
    public async Task A_hundred_thousand_participants_are_read()
    {
        var list = new StringBuilder("KKR SJÆLLAND\n\nDeltagere\n\n");
        for (var i = 0; i < 100_000; i++) list.Append("Ane Bo").Append((char)('a' + (i % 26))).Append(" (A), Køge Kommune\n");
        list.Append("\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00017 abc\n");
        var minutes = await Task.Run(() => Documents.Parse(list.ToString()), TestContext.Current.CancellationToken);
        Assert.Equal(100_000, minutes.Attendees.Count);
    }

    [Fact(Timeout = Guard)]
    public async Task Twenty_thousand_absent_ones_named_again_are_asked_about()
    {
        var (absent, again) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < 20_000; i++)
        {
            var name = $"Ane {(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}{(char)('a' + (i / 17_576))}bo";
            absent.Append(name).Append(" (A), Køge Kommune\n");
            again.Append(name).Append('\n');
        }
        var text = $"REFERAT 2022\n\nKKR SJÆLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere\n\n{again}\nAfbud\n\n{absent}\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n";
        var minutes = await Task.Run(() => Documents.Parse(text), TestContext.Current.CancellationToken);
        Assert.Equal(20_000, minutes.Attendees.Count);
        Assert.Equal(20_000, minutes.Warnings.Count(w => w.Code == "absent-named-again"));
    }

    [Fact(Timeout = Guard)]
    public async Task Absent_members_are_compared_with_those_of_their_name_alone()
    {
        var list = "KKR SJÆLLAND\n\nDeltagere\n\n" + string.Concat(Enumerable.Repeat("Ane Bo (A), Køge (suppleant: Ib Lund)\n", 60_000));
        var minutes = await Task.Run(() => Documents.Parse(list + "\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00017 abc\n"), TestContext.Current.CancellationToken);
        Assert.Equal(120_000, minutes.Attendees.Count);
    }

    [Fact(Timeout = Guard)]
    public async Task No_title_in_the_contents_goes_on_for_ever()
    {
        var contents = "KKR SJÆLLAND\n\nDagsorden\n\nIndhold\n" + string.Concat(Enumerable.Repeat("1.1. Havne og\n2\nlys i mørke\n.......\n", 40_000));
        var minutes = await Task.Run(() => Documents.Parse(contents + Documents.Small), TestContext.Current.CancellationToken);
        Assert.True(minutes.Sections.Count > 0);
    }

    [Fact(Timeout = Guard)]
    public async Task Contents_that_begin_again_and_again_are_read_once()
    {
        var text = new StringBuilder("KKR SJÆLLAND\n\nDagsorden\n\n");
        for (var i = 0; i < 16_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Indholdsfortegnelse\n{(i % 90) + 1}.{(i / 90) + 1}.1\nTitel\n{(i % 90) + 1}.{(i / 90) + 1}.2\nTitel\nSnak.\n");
        var minutes = await Task.Run(() => Documents.Parse(text.ToString() + Documents.Small), TestContext.Current.CancellationToken);
        Assert.True(minutes.Sections.Count > 0);
    }

    [Fact(Timeout = Guard)]
    public async Task Twenty_thousand_items_on_a_page_in_one_line_are_read()
    {
        var page = "2 1. Sager 1.1. Ny mole SAG abc Baggrund Den gamle er slidt. " + string.Concat(Enumerable.Repeat("Ny mole SAG abc Baggrund Den gamle er slidt. ", 20_000));
        var minutes = await Task.Run(() => Documents.Parse($"Transkript\n\n1 DAGSORDEN 2018 K K R S J Æ L L A N D Dato: 12-03-2018 10:00 Sted: Havnehuset\n\n{page}\n"), TestContext.Current.CancellationToken);
        Assert.Equal(20_001, Documents.ItemsOf(minutes).Count());
    }

    [Fact(Timeout = Guard)]
    public async Task Twenty_thousand_seats_with_their_substitutes_are_filled()
    {
        var text = new StringBuilder("REFERAT 2022\n\nKKR SJÆLLAND\n\nDato: 14-03-2022 10:00\n\n1. Udpegninger\n\n1.1. Udpegning til Havnerådet\n\nSAG-2022-00017 abc\n\nBeslutning\n\n");
        for (var seat = 0; seat < 20_000; seat++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"KKR Sjælland udpegede Ane {Name(seat)} (A) til Havnerådet. Bo {Name(seat)} er suppleant for Ane {Name(seat)}.\n\n");
        var minutes = await Task.Run(() => Documents.Parse(text.ToString()), TestContext.Current.CancellationToken);
        Assert.Equal(40_000, Documents.ItemsOf(minutes).Single().Appointments.Count);

        static string Name(int seat) => $"{(char)('A' + (seat / 17_576))}havn{(char)('a' + (seat % 26))}{(char)('a' + (seat / 26 % 26))}{(char)('a' + (seat / 676 % 26))}";
    }

    [Fact(Timeout = Guard)]
    public async Task Five_thousand_items_are_read()
    {
        var text = new StringBuilder("KKR SJÆLLAND\n\n");
        for (var section = 1; section <= 51; section++)
        {
            text.Append(section).Append(". Sager\n\n");
            for (var item = 1; item <= 99; item++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{section}.{item}. En sag\n\nSAG-2022-00017 abc\n\nBeslutning\n\nGodkendt.\n\n");
        }
        var minutes = await Task.Run(() => Documents.Parse(text.ToString()), TestContext.Current.CancellationToken);
        Assert.Equal(51 * 99, Documents.ItemsOf(minutes).Count());
    }
}
