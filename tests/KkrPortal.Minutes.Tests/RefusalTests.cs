using System.Text;

namespace KkrPortal.Minutes.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("  \n\n ", "empty-file")]
    [InlineData("\f\f\f", "no-text")]
    [InlineData("%PDF-1.7\n1 0 obj", "pdf-as-text")]
    [InlineData("PK\u0003\u0004word/document.xml", "zip-as-text")]
    [InlineData("{\\rtf1\\ansi KKR}", "rtf-as-text")]
    [InlineData("<!DOCTYPE html><html><body>KKR</body></html>", "html-as-text")]
    [InlineData("Pandekager\n\n1. Bland mel og mælk.\n2. Steg dem på panden.\n", "not-a-meeting")]
    [InlineData("REFERAT 2020\n\nKKR SJÆLLAND\n\nDato: 01-02-2020 10:00\n", "cover-only")]
    [InlineData("KKR SJÆLLAND\n\n1. Sager.....\t3\n1.1. Letbane.....\t3\n2. Eventuelt.....\t4\n", "contents-only")]
    [InlineData("Referat\nByrådet i Køge Kommune\n\n1. Orientering fra KKR Sjælland\n\nBeslutning\n\nByrådet tog orienteringen til efterretning.\n", "other-body")]
    [InlineData("Referat fra møde i havnenetværket i den sjællandske region\n\nDeltagere: Ane Bo, Køge, Ib Lund, KKR Sjælland\n\n1. Moler\n\nKKR Sjælland drøftede molerne i maj.\n\nBeslutning\n\nGodkendt.\n", "other-body")]
    [InlineData("Referat Bestyrelse. Fredag 27. januar 2017\n\nTranskript\n\n1 Bestyrelse Fredag 27. januar 2017 Havnehuset\n\n2 Deltagere Ane Bo Køge Kommune Ib Lund KKR Sjælland Afbud: Ea Mo Greve Kommune\n\n3 1. Moler Sekretariatet indstiller, at bestyrelsen drøfter molerne. Sagsfremstilling Molerne er slidte, og KKR Sjælland har set på dem.\n", "other-body")]
    public void What_is_no_meeting_document_is_refused_with_its_own_reason(string text, string code)
    {
        var refused = Assert.IsType<ParseResult.Refused>(MinutesParser.Parse(Encoding.UTF8.GetBytes(text), "fil.txt"));
        Assert.Equal(code, refused.Refusal.Code);
        Assert.EndsWith(".", refused.Refusal.Danish, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Refusal.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_of_a_council_may_tell_of_another_bodys_minutes_on_their_front_page() =>
        Assert.IsType<ParseResult.Parsed>(MinutesParser.Parse(Encoding.UTF8.GetBytes($"KKR SJÆLLAND\nReferat fra møde i havnenetværket er lagt ved.\n{Support.Documents.Small}"), "fil.txt"));

    [Fact]
    public void Random_bytes_are_refused()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        Assert.Equal("binary-file", Assert.IsType<ParseResult.Refused>(MinutesParser.Parse(bytes, "fil.txt")).Refusal.Code);
    }
}
