namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// A mail program takes the full stop behind a link into it, and half an address is pasted: <c>?punkt=103.</c> The pages behind the log-in take
/// numbers there and could answer nothing but an error. Such an address leads to the one with the number that begins it, or without it.
/// </summary>
internal static class DamagedNumbers
{
    private const int MostDigits = 9;
    private static readonly string[] Names = ["punkt", "udgave", "spoergsmaal", "par", "denne", "anden", "side", "frigivet", "post"];

    public static void UseWholeNumbers(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !Staff.Is(request.Path) || !request.Query.Any(IsDamaged)) return next(context);
        var whole = request.Query.Select(pair => (pair.Key, (object?)(IsDamaged(pair) ? Beginning(pair.Value.ToString()) : pair.Value.ToString()))).ToArray();
        context.Response.Redirect(Urls.WithQuery(request.PathBase + request.Path, whole));
        return Task.CompletedTask;
    });

    private static bool IsDamaged(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> pair) =>
        Names.Contains(pair.Key) && pair.Value.ToString() is var value && (value.Length is 0 or > MostDigits || !value.All(char.IsAsciiDigit));

    private static string Beginning(string value) => new string([.. value.TakeWhile(char.IsAsciiDigit)]) is { Length: <= MostDigits } digits ? digits : "";
}
