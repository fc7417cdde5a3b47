using Microsoft.AspNetCore.Antiforgery;

namespace KkrPortal.Web;

/// <summary>
/// Words that somebody wrote into a form behind the log-in. Where the answer is a page that says what went wrong, it gives them back, so that
/// a log-in that ended while they were written costs nobody a word.
/// </summary>
/// <param name="By">The account of whoever the form was shown to; only they are offered the words again.</param>
/// <param name="Form">The form's name, and <paramref name="Field"/> its field.</param>
/// <param name="Label">What the field is called on the screen.</param>
public sealed record TypedWords(string By, string Form, string Field, string Label, string Text)
{
    public const string ByField = "ord-af", FieldField = "ord-i", LabelField = "ord-hedder";

    /// <summary>Null where nothing was written, the form has no such field or cannot be read, or another site sent it.</summary>
    public static async Task<TypedWords?> OfAsync(HttpRequest request, CancellationToken ct)
    {
        if (!OwnForm.IsSentBy(request)) return null;
        // A token that has had its day keeps a form from doing anything, and from being looked at; here its words are only shown to whoever sent them.
        request.HttpContext.Features.Set<IAntiforgeryValidationFeature>(null);
        if (!request.HasFormContentType) return null;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(ct);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        var field = form[FieldField].ToString();
        return field.Length > 0 && form[field].ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? new(form[ByField].ToString(), form["_handler"].ToString(), field, form[LabelField].ToString(), text) : null;
    }
}
