using KkrPortal.Minutes.Content;

namespace KkrPortal.Web.Features.Release;

/// <summary>Abbreviations of released text are found by the rules that read them in a document: the text may have been written here.</summary>
public static class ExplainedAbbreviations
{
    public static IEnumerable<(string Short, string Long)> In(string text) => Abbreviations.Find(text).Select(a => (a.Short, a.Long));
}
