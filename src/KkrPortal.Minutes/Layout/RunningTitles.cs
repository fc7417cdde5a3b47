using System.Text.RegularExpressions;
using KkrPortal.Minutes.Content;

namespace KkrPortal.Minutes.Layout;

/// <summary>
/// Finds titles on a page that came as one line. An item's title ends where its case number or first heading stands; it begins with its number, or where
/// the words that stand in the contents too begin, or behind the sentence before. A title of the contents that comes again, with a capital behind it in both
/// places, is one wherever it stands.
/// </summary>
internal sealed partial class RunningTitles
{
    private const int LongestTitle = 250;
    private const int LongestAbove = 20_000;
    private const int MostPlaces = 10;
    private const int MostWords = 30;
    private const int FewestWords = 2, FewestAnywhere = 4;
    private const int MostWordsOfStanding = 6;

    /// <param name="BeginsAnew">A sentence ends before it, or a number stands there.</param>
    private readonly record struct Word(string Text, int Index, int End, bool IsCapital, bool BeginsAnew);

    /// <summary>Words of the front page, the contents and the participants, and where each of them stands.</summary>
    private readonly List<Word> above;
    private readonly Dictionary<string, List<int>> places = [];

    /// <summary>How many of them stand before the participants, on pages before the first item's.</summary>
    private readonly int inContents;

    /// <param name="above">The text before the first item's first mark.</param>
    /// <param name="contents">Length of that part of it which stands before the participants, on pages before that item's.</param>
    public RunningTitles(string above, int contents)
    {
        this.above = Words(above[..Math.Min(LongestAbove, above.Length)]);
        inContents = this.above.Count(word => word.Index < contents);
        for (var i = 0; i < this.above.Count; i++)
        {
            if (!places.TryGetValue(this.above[i].Text, out var same)) places[this.above[i].Text] = same = [];
            if (same.Count < MostPlaces) same.Add(i);
        }
    }

    /// <param name="starts">Where items' first marks stand, behind their titles.</param>
    /// <param name="cuts">Where the text is cut already.</param>
    /// <returns>Where titles of sections and items begin and end.</returns>
    public IEnumerable<(int Begin, int End)> Find(string text, List<int> starts, SortedSet<int> cuts)
    {
        int[] inOrder = [.. cuts];
        foreach (var end in starts)
        {
            var cutBefore = Array.BinarySearch(inOrder, end) is var at and > 0 ? inOrder[at - 1] : 0;
            var from = Math.Max(end - LongestTitle, cutBefore);
            var title = Begin(text, from, end);
            if (title < 0) continue;
            if (Section(text, from, title) is var section and >= 0) yield return (section, title);
            var number = SectionNumber().Match(text, title, end - title).Length;
            if ((number > 0 || !char.IsAsciiDigit(text[title])) && OwnTitle(text[(title + number)..end]) is var own and > 0)
            {
                yield return (title, title + number + own);
                title += number + own;
            }
            yield return (title, end);
        }
    }

    /// <summary>Titles without a case number or a heading behind them, on a page behind the contents.</summary>
    public IEnumerable<(int Begin, int End)> FindAnywhere(string text, int from)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Index < from || !words[i].IsCapital || CommonFrom(words, i) is not (>= FewestAnywhere and var count)) continue;
            var begin = WithNumber(text, words[i].Index);
            if (Section(text, Math.Max(0, begin - LongestTitle), begin) is var section and >= 0) yield return (section, begin);
            yield return (begin, WithYear(text, words[i + count - 1].End));
            i += count - 1;
        }
    }

    /// <summary>Where a section's title begins that ends here: with its number, or known from the contents and behind a sentence, or a standing one. Else -1.</summary>
    private int Section(string text, int from, int end)
    {
        var segment = text[from..end];
        if (SectionAtEnd().Match(segment) is { Success: true } numbered) return from + numbered.Index;
        var words = Words(segment);
        if (CommonAtEnd(words, fewest: 1) is not (> 0 and var common)) return FirstOfSection().IsMatch(text, end) && StandingAtEnd(segment, words) is var standing and >= 0 ? from + standing : -1;
        var begin = words[^common].Index;
        var isBehindSentence = segment[..begin].AsSpan().TrimEnd() is [] or [.., '.' or '!' or '?' or ':'];
        return isBehindSentence || IsStanding(segment, words, common) ? from + begin : -1;
    }

    /// <summary>Where a standing section's title begins that the contents lack: "… i Udpegninger 4.1. Udpegning til …", a year and the section's number lost.</summary>
    private static int StandingAtEnd(string segment, List<Word> words)
    {
        for (var count = Math.Min(MostWordsOfStanding, words.Count); count > 0; count--)
        {
            if (words[^count].IsCapital && IsStanding(segment, words, count)) return words[^count].Index;
        }
        return -1;
    }

    /// <summary>"… skriver til KL Ny mole": behind a word in small letters a body's name belongs to the sentence.</summary>
    private static bool IsStanding(string segment, List<Word> words, int count) =>
        segment[words[^count].Index..].Trim() is var title && Danish.StandingSections.Contains(title) && !(title is "KL" or Danish.CouncilAbbreviation && words.Count > count && !words[^(count + 1)].IsCapital);

    private int Begin(string text, int from, int end)
    {
        var segment = text[from..end];
        if (Numbers().Matches(segment) is { Count: > 0 } numbers) return from + numbers[^1].Index;
        var words = Words(segment);
        if (CommonAtEnd(words, FewestWords) is var common and > 0) return from + words[^common].Index;
        var sentence = SentenceEnd().Matches(segment).LastOrDefault(end => !IsAbbreviation(WordBefore(segment, end.Index + 1))) is { } last ? last.Index + last.Length : 0;
        var title = segment[sentence..].Trim();
        var begins = from == 0 || sentence > 0 || end - from < LongestTitle;
        return begins && title.Length > 2 && char.IsUpper(title[0]) ? from + BehindVerb(segment, sentence) : -1;
    }

    /// <summary>"KKR Skønland godkendte referatet Ny mole": where the full stop is lost with a number, the title begins with the first capital that no verb follows.</summary>
    private static int BehindVerb(string segment, int from)
    {
        if (!Tells(segment[from..])) return from;
        foreach (var match in CapitalBehindWord().EnumerateMatches(segment, from))
        {
            if (!Tells(segment[match.Index..])) return match.Index;
        }
        return from;
    }

    private static bool Tells(string text) => SubHeadings.HasVerb(text) || Decision.TellsAct(text);

    /// <summary>How many of the last words, a capital first, stand in that order above the items too.</summary>
    private int CommonAtEnd(List<Word> words, int fewest)
    {
        var best = 0;
        if (words.Count == 0 || !places.TryGetValue(words[^1].Text, out var ends)) return 0;
        foreach (var end in ends)
        {
            for (var count = 1; count <= words.Count && count <= end + 1 && above[end - count + 1].Text == words[^count].Text; count++)
            {
                if (count > best && count >= fewest && words[^count].IsCapital) best = count;
            }
        }
        return best;
    }

    /// <summary>How many words from this one on stand in that order above the items too, up to a place where both go on with a capital.</summary>
    private int CommonFrom(List<Word> words, int first)
    {
        var best = 0;
        if (!places.TryGetValue(words[first].Text, out var starts)) return 0;
        foreach (var start in starts)
        {
            var count = 0;
            for (; count <= MostWords && first + count < words.Count && start + count < inContents; count++)
            {
                if (words[first + count].IsCapital && above[start + count].IsCapital) best = Math.Max(best, count);
                if (above[start + count].Text != words[first + count].Text || (count > 0 && words[first + count].BeginsAnew)) break;
            }
        }
        return best;
    }

    private static bool IsAbbreviation(string word) => Danish.Abbreviations.Contains(word) && !Danish.ClosingAbbreviations.Contains(word);

    private static string WordBefore(string text, int end) => text[(text.LastIndexOf(' ', end - 1) + 1)..end];

    private static int WithNumber(string text, int at) => NumberAtEnd().Match(text, Math.Max(0, at - 12), at - Math.Max(0, at - 12)) is { Success: true } number ? number.Index : at;

    private static int WithYear(string text, int end) => YearAtStart().Match(text, end) is { Success: true } year ? end + year.Length : end;

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var last = 0;
        foreach (var match in WordPattern().EnumerateMatches(text))
        {
            var isCapital = char.IsUpper(text[match.Index]);
            // "vedr. EMA" goes on behind its stop.
            var beginsAnew = isCapital && Stop().IsMatch(text.AsSpan(last, match.Index - last)) && !(words.Count > 0 && IsAbbreviation(words[^1].Text));
            words.Add(new Word(text.Substring(match.Index, match.Length).ToLowerInvariant(), match.Index, match.Index + match.Length, isCapital, beginsAnew));
            last = match.Index + match.Length;
        }
        return words;
    }

    /// <summary>"Udpegninger Udpegning til …": where the item's own title begins behind its section's.</summary>
    private static int OwnTitle(string title)
    {
        for (var blank = title.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = title.IndexOf(' ', blank + 1))
        {
            if (blank + 1 < title.Length && char.IsUpper(title[blank + 1]) && Danish.StandingSections.Contains(title[..blank]) && !IsName(title, blank)) return blank + 1;
        }
        return 0;
    }

    /// <summary>"KKR Midtjyllands mødeplan", "KL Kommuneøkonomi": the one is no section's title there.</summary>
    private static bool IsName(string title, int end) =>
        title[..end] is "KL" || (title[..end] is Danish.CouncilAbbreviation && Structure.CouncilName.TryRead(string.Join(' ', title.Split(' ').Take(2)).TrimEnd('s')) is not null);

    /// <summary><c>3. Udpegninger Udpegning til …</c>: the item's number is lost, the section's is not.</summary>
    [GeneratedRegex(@"\G[0-9]{1,2}\.[ ](?=\p{Lu})")]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’-]*")]
    private static partial Regex WordPattern();

    /// <summary><c>1.1. Ny mole</c>, <c>2. Letbane</c> behind a full stop or a section without items: no sentence ends between the number and the end of the title.</summary>
    [GeneratedRegex(@"(?:(?<=^|[ ])[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?|(?<=^|[.:!?] |[0-9]\. KKR )[0-9]{1,2}\.)[ ](?=\p{Lu})(?!.*[\p{Ll})][.!?][ ]+\p{Lu})")]
    private static partial Regex Numbers();

    /// <summary><c>3 1. Havne</c> directly before an item.</summary>
    [GeneratedRegex(@"(?<=^|[ ])[0-9]{1,2}\.[ ]\p{Lu}[^.]{2,100}$")]
    private static partial Regex SectionAtEnd();

    [GeneratedRegex(@"\G[0-9]{1,2}\.1\.?[ ]")]
    private static partial Regex FirstOfSection();

    [GeneratedRegex(@"[\p{L})][.!?:][ ]+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<=^|[ ])[0-9]{1,2}\.(?:[0-9]{1,2}\.?)?[ ]$")]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"(?<=\p{Ll}[ ])\p{Lu}\p{L}+")]
    private static partial Regex CapitalBehindWord();

    /// <summary>Between two words: <c>. </c> <c> 6. </c> <c>. 1.1. </c></summary>
    [GeneratedRegex(@"^[^ ]{0,2}[.!?][»”""]?[ ]|[0-9]\.[ ]")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\G[ ]20[0-9]{2}(?:[-–]20[0-9]{2})?(?=[ ]\p{Lu})")]
    private static partial Regex YearAtStart();
}
