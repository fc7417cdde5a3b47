using KkrPortal.Data;
using KkrPortal.Data.Workspace;

namespace KkrPortal.Web.Features.Enquiries;

/// <summary>What a letter is about and what became of it, in the form, in the addresses and on the screen.</summary>
internal static class EnquiryWords
{
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
}
