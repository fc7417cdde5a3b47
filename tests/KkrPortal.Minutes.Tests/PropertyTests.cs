using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

/// <summary>What must hold for any text at all.</summary>
public class PropertyTests
{
    private static readonly string[] Fragments =
    [
        "KKR MIDTJYLLAND\n", "REFERAT 2022\n", "Dato: 14-03-2022 10:00\n", "Sted:\n", "Deltagere\n", "Ane Bo (A), Køge Kommune\n", "Afbud: Ingen\n", "1. Sager\n", "1.1. En sag\n", "1.2 En anden sag\n", "3.1.1. Dyb sag\n",
        "SAG-2022-00017 abc\n", "Baggrund\n", "Indstilling: Det indstilles, at KKR godkender sagen.\n", "Beslutning\n", "Godkendt.\n", "Bilag\n", "./.\n", "- ./. Kort\n", "- punkt\n", "1) først\n", "a\tb\tc\n", "| a | b |\n",
        "\n", " \n", "\f", "kommuni-\n", "kation og\n", "https://eksempel.dk/a-\n", "Side 3 af 12\n", "Titel.....\t3\n", "den 31. februar 2022\n", "jf. pkt. 9.9\n", "**fed** *kursiv [her](#)\n", "\u00AD\u200B\u0301", "(((", ")", "Lukket punkt\n", "KKR udpegede Ane Bo til rådet.\n",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements(Fragments).ListOf().Select(string.Concat),
            Gen.Elements(Fragments).ListOf().Select(parts => Documents.Small + "\n" + string.Concat(parts))).ToArbitrary();

    [Fact]
    public void Any_text_is_parsed_or_refused_and_never_throws() =>
        Prop.ForAll(Texts, text => { MinutesParser.Parse(Encoding.UTF8.GetBytes(text), "x.txt"); }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_parsed_or_refused_and_never_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => { MinutesParser.Parse(bytes, "x.txt"); }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_is_placed_or_furniture_or_reported() =>
        Prop.ForAll(Texts, text =>
        {
            if (MinutesParser.Parse(Encoding.UTF8.GetBytes(text), "x.txt") is not ParseResult.Parsed { Minutes: var minutes }) return true;
            var coverage = minutes.Coverage;
            return coverage.Characters == coverage.Placed + coverage.Furniture + coverage.Unplaced && (coverage.Unplaced == 0) == (minutes.UnassignedLines.Count == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_fact_points_to_lines_of_the_source() =>
        Prop.ForAll(Texts, text =>
        {
            if (MinutesParser.Parse(Encoding.UTF8.GetBytes(text), "x.txt") is not ParseResult.Parsed { Minutes: var minutes, Source: var source }) return true;
            var spans = minutes.Sections.Select(s => s.Lines).Concat(Documents.ItemsOf(minutes).SelectMany(i => i.Parts.Select(p => p.Lines).Append(i.Lines))).Concat(minutes.Attendees.Select(a => a.Lines));
            return spans.All(s => s.First >= 1 && s.First <= s.Last && s.Last <= source.Lines.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_bytes_give_the_same_record() =>
        Prop.ForAll(Texts, text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return Json(bytes) == Json(bytes);
        }).QuickCheckThrowOnFailure();

    private static string? Json(byte[] bytes) => MinutesParser.Parse(bytes, "x.txt") is ParseResult.Parsed parsed ? ParsedMinutesJson.Serialize(parsed.Minutes, indented: false) : null;
}
