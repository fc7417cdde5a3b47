using System.Reflection;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Tests;

public partial class PatternsTests
{
    /// <summary>
    /// Where case is ignored, <c>\p{Lu}</c> matches a small letter too: a pattern that asks for a capital has to say <c>(?-i:\p{Lu})</c>, or it finds
    /// names in the middle of sentences.
    /// </summary>
    [Fact]
    public void No_pattern_that_ignores_case_asks_for_a_case()
    {
        var patterns = typeof(MinutesParser).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Pattern: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(found => found.Pattern is not null)
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.Empty(patterns.Where(found => found.Pattern!.Options.HasFlag(RegexOptions.IgnoreCase) && AsksForCase().IsMatch(WithCase().Replace(found.Pattern.Pattern, ""))).Select(found => $"{found.Method.DeclaringType!.Name}.{found.Method.Name}"));
    }

    [GeneratedRegex(@"\\p\{L[ul]\}")]
    private static partial Regex AsksForCase();

    /// <summary><c>(?-i:…)</c> with the groups inside it.</summary>
    [GeneratedRegex(@"\(\?-i:(?>[^()]|(?<open>\()|(?<-open>\)))*?(?(open)(?!))\)")]
    private static partial Regex WithCase();
}
