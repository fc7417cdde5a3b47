using System.Text;
using KkrPortal.Minutes.Source;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Source;

public class TextDecoderTests
{
    private const string Danish = "Æblegrød på Ærø – åh, hvor sød";

    public static TheoryData<byte[], string> Encodings => new()
    {
        { Encoding.UTF8.GetBytes(Danish), "utf-8" },
        { [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Danish)], "utf-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Danish)], "utf-16le" },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Danish)], "utf-16be" },
        { Encoding.Unicode.GetBytes(Danish), "utf-16le" },
        { Encoding.BigEndianUnicode.GetBytes(Danish), "utf-16be" },
        { [.. Encoding.Latin1.GetBytes(Danish.Replace('–', '\u0096'))], "windows-1252" },
        { [0xAE, .. "blegr"u8, 0xBF, .. "d p"u8, 0x8C, .. " "u8, 0xAE, .. "r"u8, 0xBF, .. " "u8, 0xD0, .. " "u8, 0x8C, .. "h, hvor s"u8, 0xBF, .. "d"u8], "macintosh" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Danish_text_is_decoded_whatever_its_encoding(byte[] bytes, string encoding) => Assert.Equal((Danish, encoding), TextDecoder.Decode(bytes));

    [Fact]
    public void Utf8_that_was_read_as_windows_1252_is_read_back() =>
        Assert.Equal("Sæson på Ærø – “nu”", TextDecoder.Decode(Encoding.UTF8.GetBytes("SÃ¦son pÃ¥ Ã†rÃ¸ â€“ â€œnuâ€\u009D")).Text);

    [Fact]
    public void A_quoted_mojibake_in_a_good_text_stays() =>
        Assert.Equal("På Ærø skrev de Ã¸", TextDecoder.Decode(Encoding.UTF8.GetBytes("På Ærø skrev de Ã¸")).Text);

    [Fact]
    public void A_text_cut_in_the_middle_of_a_letter_is_still_utf8() =>
        Assert.Equal("utf-8", TextDecoder.Decode(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Danish, 9)) + "ø")[..^1]).Encoding);

    [Theory]
    [InlineData("\n"), InlineData("\r\n"), InlineData("\r"), InlineData("\u2028"), InlineData("\u0085"), InlineData("\v")]
    public void Line_ends_of_every_kind_give_the_same_record(string end)
    {
        var minutes = Documents.Parse(Documents.Small.ReplaceLineEndings("\n").Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(Outline.Of(Documents.Parse(Documents.Small.ReplaceLineEndings("\n"))), Outline.Of(minutes));
    }

    [Fact]
    public void Decomposed_letters_come_out_composed() =>
        Assert.Equal("Havnehuset på Samsø", Documents.Parse(Documents.Small.Normalize(NormalizationForm.FormD)).Meeting.Location);

    [Fact]
    public void Invisible_characters_soft_hyphens_and_ligatures_do_not_hide_words()
    {
        var minutes = Documents.Parse(Documents.Small.Replace("Beslutning", "Be\u200Bslut\u00ADning\0", StringComparison.Ordinal).Replace("Eventuelt", "\u202AEventuelt\u202C", StringComparison.Ordinal));
        Assert.Equal(Outcome.Approved, minutes.Sections[0].Items[0].Decision?.Outcome);
        Assert.Equal("Eventuelt", minutes.Sections[1].Title);
    }
}
