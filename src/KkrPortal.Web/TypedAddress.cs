using System.Net.Mail;

namespace KkrPortal.Web;

/// <summary>A mail address as somebody typed it into a public form.</summary>
internal static class TypedAddress
{
    public const int Longest = 254;
    public const string Problem = "Mailadressen kunne ikke bruges. Skriv den som navn@eksempel.dk, uden mellemrum.";

    /// <summary>In lower case; null for what is none, or would be more than one line of a mail's head.</summary>
    public static string? Of(string? typed) =>
        typed?.Trim() is { Length: > 5 and <= Longest } text && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.') && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl)
            ? text.ToLowerInvariant() : null;
}
