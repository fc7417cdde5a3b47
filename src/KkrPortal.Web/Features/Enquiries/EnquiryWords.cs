using KkrPortal.Data;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Enquiries;

/// <summary>What a letter is about and what became of it, in the form, in the addresses and on the screen.</summary>
internal static class EnquiryWords
{
    /// <summary>Mail programs and systems cut long addresses; a reply needs only the letter's beginning.</summary>
    private const int LongestQuote = 1000;

    /// <summary>As the form asks it, in its order.</summary>
    public static readonly (EnquiryKind Kind, string Asked)[] Kinds =
    [
        (EnquiryKind.Error, "Der er en fejl på siden"),
        (EnquiryKind.Objection, "Jeg er selv nævnt og vil have det rettet, fjernet eller skjult for søgemaskiner"),
        (EnquiryKind.Other, "Noget andet"),
    ];

    /// <summary>Null for what the form doesn't ask.</summary>
    public static EnquiryKind? Kind(string? word) => Kinds.Where(one => Naming.Word(one.Kind) == word).Select(one => (EnquiryKind?)one.Kind).FirstOrDefault();

    public static string Of(EnquiryKind kind) => kind switch
    {
        EnquiryKind.Error => "Fejl på siden",
        EnquiryKind.Objection => "Indsigelse fra en nævnt person",
        _ => "Andet",
    };

    public static string Of(EnquiryState state) => state switch
    {
        EnquiryState.New => "Ny",
        EnquiryState.Answered => "Besvaret",
        _ => "Afsluttet",
    };

    /// <summary>A reply in the secretary's own mail program: whom, about what, and the letter quoted below.</summary>
    public static string Reply(string address, string about, string message)
    {
        var quote = message.Length <= LongestQuote ? message : message[..LongestQuote].TrimEnd() + " …";
        var body = "\r\n\r\nDu skrev:\r\n" + string.Join("\r\n", quote.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));
        return $"mailto:{Part(address).Replace("%40", "@", StringComparison.Ordinal)}?subject={Part($"Din henvendelse om {about}")}&body={Part(body)}";
    }

    private static string Part(string text) => Uri.EscapeDataString(text);
}
