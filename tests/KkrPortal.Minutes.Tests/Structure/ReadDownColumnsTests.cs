using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Two columns of participants, extracted one after the other, so that the names of the right one lost their headings.</summary>
public class ReadDownColumnsTests
{
    private const string Left = "Deltagere\nAne Bo (A), Køge Kommune\nBo Dam (V), Faxe Kommune\nDan Friis (A), Greve Kommune\nEa Mo (C), Lejre Kommune\nAfbud\nGry Holm (A), Sorø Kommune\nTom Ås (V), Stevns Kommune\n\n";
    private static readonly string[] Expected = ["+ Ane Bo", "+ Bo Dam", "+ Dan Friis", "+ Ea Mo", "+ Ib Lund", "+ Kaj Ry", "+ Lis Ek", "- Gry Holm", "- Tom Ås", "- Ulla Åby"];

    [Fact]
    public void A_gap_between_the_groups_parts_the_right_column() =>
        Assert.Equal(Expected, Read(Left + "Ib Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\nLis Ek (Ø), Greve Kommune\n\nUlla Åby (A), Lejre Kommune"));

    [Fact]
    public void Without_a_gap_the_alphabet_and_the_columns_lengths_part_it()
    {
        var read = Minutes(Left + "Ib Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\nLis Ek (Ø), Greve Kommune\nOle Vig (F), Sorø Kommune\nHans Ty (A), Lejre Kommune");
        Assert.Equal(["Gry Holm", "Tom Ås", "Hans Ty"], read.Attendees.Where(a => a.Status == AttendeeStatus.Absent).Select(a => a.Name));
    }

    [Fact]
    public void Where_nothing_tells_the_groups_apart_it_is_said()
    {
        const string unsorted = "Deltagere\nTom Vig (A), Køge Kommune\nBo Dam (V), Faxe Kommune\nPer Friis (A), Greve Kommune\nAfbud\nUlla Holm (A), Sorø Kommune\nGry Ås (V), Stevns Kommune\nEva Ek (V), Stevns Kommune\n\n";
        var read = Minutes(unsorted + "Lis Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\nOle Ek (Ø), Greve Kommune\nHans Vig (F), Sorø Kommune\nAne Ty (A), Lejre Kommune");
        var warning = Assert.Single(read.Warnings, w => w.Code == "attendee-columns");
        Assert.Contains("kan høre under en anden overskrift", warning.Message, StringComparison.Ordinal);
        Assert.Equal(11, read.Attendees.Count);
    }

    [Fact]
    public void The_right_column_may_stand_behind_the_first_headings()
    {
        var read = Documents.Parse(Front + Left + "1. Sager\n\n1.1. En sag\nSAG-2022-00017 abc\n\nIb Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\nLis Ek (Ø), Greve Kommune\n\nUlla Åby (A), Lejre Kommune\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n");
        Assert.Equal(Expected, Names(read));
        var item = Assert.Single(Assert.Single(read.Sections).Items);
        Assert.Equal([PartKind.Recommendation], item.Parts.Select(p => p.Kind));
        Assert.Equal(0, read.Coverage.Unplaced);
    }

    [Fact]
    public void A_text_under_the_first_headings_that_names_persons_stays_there()
    {
        var read = Documents.Parse(Front + Left + "1. Sager\n\n1.1. Nye medlemmer\nSAG-2022-00017 abc\n\nKKR har fået fire nye medlemmer:\nIb Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\nLis Ek (Ø), Greve Kommune\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n");
        Assert.Equal(6, read.Attendees.Count);
    }

    [Fact]
    public void A_name_alone_behind_the_first_headings_is_only_doubted()
    {
        var read = Documents.Parse(Front + Left + "1. Sager\n\n1.1. En sag\nSAG-2022-00017 abc\n\nUlla Åby (A), Lejre Kommune\n\n\fIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n");
        Assert.Equal(6, read.Attendees.Count);
        Assert.Contains(read.Warnings, w => w.Code == "attendee-columns");
    }

    private const string Members = "Deltagere\nTom Vig (A), Køge Kommune\nBo Dam (V), Faxe Kommune\nPer Friis (A), Greve Kommune\nEa Mo (C), Lejre Kommune\nGry Holm (A), Sorø Kommune\n\n";

    [Theory]
    [InlineData("Afbud\nAne Ås (V), Solrød Kommune\nMia Lyng (A), Ringsted Kommune\nJan Ny (A), Næstved Kommune\nUlla Å (A), Holbæk Kommune\n\nDirektør Hans Rud, KL", 5)]
    [InlineData("Afbud\nAne Ås (V), Solrød Kommune\nMia Lyng (A), Ringsted Kommune\nPer Ny (A), Næstved Kommune\n\nBent Lyng (V), Ringsted Kommune\nEva Skov (F), Slagelse Kommune\nJan Toft (O), Holbæk Kommune\nUlla Å (A), Odsherred Kommune", 7)]
    [InlineData("Afbud\nAne Ås (V), Solrød Kommune\nMia Lyng (A), Ringsted Kommune\nJan Ny (A), Næstved Kommune\nUlla Å (A), Holbæk Kommune\nEva Skov (F), Slagelse Kommune\nDirektør Hans Rud, KL\n\nFra sekretariatet\nDirektør Ib Ek, KL", 6)]
    public void As_many_absent_as_present_are_no_column(string below, int absent)
    {
        Assert.Equal(absent, OfPages(Members + below).Attendees.Count(a => a.Status == AttendeeStatus.Absent));
        Assert.Equal(absent, Minutes(Members + below).Attendees.Count(a => a.Status == AttendeeStatus.Absent));
    }

    [Fact]
    public void Some_names_behind_a_gap_stay_under_their_heading() =>
        Assert.Equal(["- Gry Holm", "- Tom Ås", "- Ulla Åby"], Read(Left + "Ulla Åby (A), Lejre Kommune").Where(name => name[0] == '-'));

    private const string SixOnLeft = "Deltagere\n\nAne Bo (A), Køge Kommune\nBo Dam (V), Faxe Kommune\nDan Friis (A), Greve Kommune\nEa Mo (C), Lejre Kommune\n\nFie Ny (A), Køge Kommune\nGry Holm (A), Sorø Kommune\n\n";
    private const string SixOnRight = "Ib Lund (V), Køge Kommune\nKaj Ry (A), Faxe Kommune\n\nLis Ek (Ø), Greve Kommune\nOle Vig (F), Sorø Kommune\nPer Ås (F), Sorø Kommune\nTom By (F), Sorø Kommune\n\n";

    [Fact]
    public void A_right_column_under_the_next_heading_goes_on_with_the_alphabet_of_the_list_above()
    {
        var read = OfPages(SixOnLeft + "Afbud\n\n" + SixOnRight + "Hans Ty (A), Lejre Kommune\nUlla Åby (A), Lejre Kommune");
        Assert.Equal(["Hans Ty", "Ulla Åby"], read.Attendees.Where(a => a.Status == AttendeeStatus.Absent).Select(a => a.Name));
        Assert.DoesNotContain(read.Warnings, w => w.Code == "attendee-columns");
    }

    [Fact]
    public void Members_among_officials_are_a_column_whatever_their_order()
    {
        var read = OfPages("Deltagere\n\nTom Vig, Køge\nBo Dam, Faxe\n\nPer Friis, Greve\nEa Mo, Lejre\n\nFra KD-net\n\nOle By, Sorø\nIb Lund, Køge\nKaj Ry, Faxe\nDan Ek, Greve\n\nLis Ås, Lejre, Kommunaldirektør");
        Assert.Equal(["Lis Ås"], read.Attendees.Where(a => a.Group == "Fra KD-net").Select(a => a.Name));
    }

    [Fact]
    public void A_shorter_run_that_goes_on_with_the_alphabet_is_only_doubted()
    {
        var read = OfPages(SixOnLeft.TrimEnd() + "\nGudrun Ek (F), Sorø Kommune\nGunnar Ås (F), Sorø Kommune\nHelle By (F), Sorø Kommune\n\nAfbud\n\nLis Ek (Ø), Greve Kommune\nOle Vig (F), Sorø Kommune\nPer Ås (F), Sorø Kommune\nTom By (F), Sorø Kommune\n\nHans Ty (A), Lejre Kommune");
        Assert.Equal(5, read.Attendees.Count(a => a.Status == AttendeeStatus.Absent));
        Assert.Contains(read.Warnings, w => w.Code == "attendee-columns");
    }

    [Fact]
    public void Without_pages_a_list_below_stays_whole() =>
        Assert.Equal(8, Minutes(SixOnLeft + "Afbud\n\n" + SixOnRight + "Hans Ty (A), Lejre Kommune\nUlla Åby (A), Lejre Kommune").Attendees.Count(a => a.Status == AttendeeStatus.Absent));

    /// <summary>As an extraction of a file with two pages.</summary>
    private static ParsedMinutes OfPages(string list) =>
        Documents.Parse($"{Front}{list}\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00017 abc\n\fIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n");

    private const string Front = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n";

    private static IEnumerable<string> Read(string list) => Names(Minutes(list));

    private static IEnumerable<string> Names(ParsedMinutes minutes) => minutes.Attendees.Select(a => $"{(a.Status == AttendeeStatus.Absent ? '-' : '+')} {a.Name}");

    private static ParsedMinutes Minutes(string list) =>
        Documents.Parse($"{Front}{list}\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00017 abc\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender sagen.\n");
}
