using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests;

public class WarningTests
{
    private const string Front = "REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\n";

    [Theory]
    [InlineData("REFERAT\n\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "missing-date")]
    [InlineData("REFERAT\n\nKKR MIDTJYLLAND\n\nDato: 31-02-2022\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "invalid-date")]
    [InlineData(Front + "1. Sager\n\n1.1. Godkendelse af dagsorden\n\nSAG-2022-00001 abc\n\nIndstilling\n\nDet indstilles, at dagsordenen for mødet den 15. marts 2022 godkendes.\n", "conflicting-dates")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\n1.1. En anden sag\n\nSAG-2022-00002 abc\n", "duplicate-number")]
    [InlineData(Front + "1. Sager\n\n1.2. En sag\n\nSAG-2022-00001 abc\n\n1.1. En anden sag\n\nSAG-2022-00002 abc\n", "number-out-of-order")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\n1.3. En anden sag\n\nSAG-2022-00002 abc\n", "number-missing")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\nBaggrund\n\nJf. pkt. 7.7.\n", "unknown-reference")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\nIndstilling\n\nHer skrives indstillingen\n", "placeholder")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\nBaggrund\n\nSagen handler om de mange havne på øerne og om\n", "cut-off")]
    [InlineData(Front + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\nBaggrund\n\nDet er til gavn og til glæde, t il nytte.\n", "split-word")]
    [InlineData(Front + "Deltagere\n\nAne Bo (A), Køge Kommune\nEa Mo (K), Faxe Kommune\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "doubtful-party")]
    [InlineData(Front + "Deltagere\n\nAne Bo (A), Køge Kommune\nEa Mo (V), Atlantis Kommune\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "unknown-municipality")]
    [InlineData(Front + "Deltagere\n\nAne Bo (A), Køge Kommune (suppleant for Ib Lund)\n\nAfbud\n\nAne Bo (A), Køge Kommune\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "absent-substitute")]
    [InlineData(Front + "Deltagere\n\nIb Lund (V), Faxe Kommune – supp. Ane Bo deltog\n\nAfbud: Ane Bo\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "absent-substitute")]
    [InlineData(Front + "Deltagere\n\nIb Lund (V), Faxe Kommune\n\nAfbud\n\nAne Bo (A), Køge Kommune (suppleant for Ib Lund)\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "absent-substitute")]
    [InlineData(Front + "Deltagere\n\nIb Lund (V), Faxe Kommune\nAne Bo\n\nAfbud\n\nAne Bo (A), Køge Kommune\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n", "absent-named-again")]
    public void A_doubt_is_raised_as_a_danish_sentence(string text, string code)
    {
        var warning = Assert.Single(Documents.Parse(text).Warnings, w => w.Code == code);
        Assert.EndsWith(".", warning.Message, StringComparison.Ordinal);
        // The screen quotes in one way: »so«.
        Assert.Equal(-1, warning.Message.AsSpan().IndexOfAny("“”\""));
    }

    [Fact]
    public void A_second_document_in_the_file_is_reported_and_never_mixed_in()
    {
        const string other = "\nREFERAT 2022\n\nKKR SJÆLLAND\n\nDato: 20-05-2022 10:00\n\n1. Sager\n\n1.1. En helt anden sag\n\nSAG-2022-00009 abc\n\nBeslutning\n\nGodkendt.\n";
        var alone = Documents.Parse(Documents.Small);
        var read = Documents.Parse(Documents.Small + other);
        Assert.Equal(alone.Sections.SelectMany(s => s.Items).Select(i => i.Title), read.Sections.SelectMany(s => s.Items).Select(i => i.Title));
        var warning = Assert.Single(read.Warnings);
        Assert.Equal("second-document", warning.Code);
        Assert.Contains("KKR Sjælland, 20. maj 2022", warning.Message, StringComparison.Ordinal);
        Assert.Contains(warning.Lines!.Value.First, read.UnassignedLines);
    }

    [Fact]
    public void A_header_with_council_and_day_inside_the_text_is_no_second_document()
    {
        var read = Documents.Parse(Documents.Small.Replace("godkendte indstillingen.", "godkendte indstillingen.\n\nKKR MIDTJYLLAND | 14-03-2022\n\n1. Havnene\n\n2. Færgerne", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Warnings, w => w.Code is "second-document" or "repeated-document");
        Assert.Empty(read.UnassignedLines);
    }

    [Fact]
    public void A_day_that_line_ends_cut_is_the_meetings_day() =>
        Assert.Equal(new DateOnly(2022, 3, 14), Documents.Parse("REFERAT\n\nKKR MIDTJYLLAND\n\n1. Godkendelse\n\n1.1. Godkendelse af dagsorden\n\nSAG-2022-00017 abc\n\nIndstilling\n\nDet indstilles, at KKR Midtjylland godkender dagsordenen for møde\nden\n14. marts 2022.\n").Meeting.Date);

    [Fact]
    public void A_document_twice_in_the_file_is_read_once()
    {
        var warning = Assert.Single(Documents.Parse(Documents.Small + "\n" + Documents.Small).Warnings);
        Assert.Equal("repeated-document", warning.Code);
    }

    [Theory]
    [InlineData("Deltagere\n\nAne Bo (A), Køge Kommune (suppleant for Ib Lund)\n\nAfbud\n\nIb Lund (V), Faxe Kommune\n\n")]
    [InlineData("Deltagere\n\nEa Mo (A), Køge Kommune\n\nAfbud\n\nIb Lund (V), Faxe Kommune\nAne Bo (A), Køge Kommune (suppleant for Ib Lund)\n\n")]
    public void A_substitute_who_came_or_stayed_away_with_the_member_is_no_doubt(string lists) =>
        Assert.DoesNotContain(Documents.Parse(Front + lists + "1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n").Warnings, w => w.Code == "absent-substitute");

    [Fact]
    public void A_sound_document_raises_no_doubt() => Assert.Empty(Documents.Parse(Documents.Small).Warnings);

    [Fact]
    public void A_missing_date_is_never_taken_from_elsewhere() =>
        Assert.Null(Documents.Parse("REFERAT\n\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. En sag\n\nSAG-2022-00001 abc\n\nBaggrund\n\nNæste møde i KKR Midtjylland er den 4. maj 2022.\n").Meeting.Date);
}
