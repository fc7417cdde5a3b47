using System.Globalization;
using System.Text.RegularExpressions;

namespace KkrPortal.Web.Features.Search;

/// <summary>What a reader typed, taken apart by its marks alone; what the words mean is <see cref="UnderstandQuery"/>'s.</summary>
public sealed partial record QueryText
{
    public const int Longest = 300;
    private const int MostWords = 24;

    public string Typed { get; init; } = "";
    /// <summary>Lower case, in order, without the small words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    /// <summary>Small words that were left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
    /// <summary>Words within quotation marks: searched as they stand.</summary>
    public IReadOnlyList<string[]> Phrases { get; init; } = [];
    /// <summary>Words and phrases behind a minus.</summary>
    public IReadOnlyList<string[]> Excluded { get; init; } = [];
    /// <summary>"SAG-2020-03136".</summary>
    public IReadOnlyList<string> CaseNumbers { get; init; } = [];
    /// <summary>"3.4".</summary>
    public IReadOnlyList<string> ItemNumbers { get; init; } = [];
    public IReadOnlyList<DateRange> Dates { get; init; } = [];
    /// <summary>"24. november": a day of any year.</summary>
    public IReadOnlyList<DayOfYear> Days { get; init; } = [];
    /// <summary>Words that end in a star: whatever begins with them.</summary>
    public IReadOnlyList<string> Beginnings { get; init; } = [];
    /// <summary>"bus ELLER tog", "bus | tog".</summary>
    public bool AnyWord { get; init; }
    /// <summary>"ikke godkendt" asks for what was turned down.</summary>
    public bool AsksForRejected { get; init; }
    /// <summary>More was typed than is searched for.</summary>
    public bool IsCut { get; init; }
    public bool IsQuestion { get; init; }
    public bool IsEmpty => Words.Count + Phrases.Count + CaseNumbers.Count + ItemNumbers.Count + Dates.Count + Days.Count == 0;
    /// <summary>Signs or a single letter: something was typed, and nothing of it can be looked for.</summary>
    public bool IsUnreadable => IsEmpty && Excluded.Count == 0 && Typed.Length > 0;

    // "SAG-2020-03136", "sag 2020-03136", "2020-03136"
    [GeneratedRegex(@"\b(?:sag[\s-]*)?(?<year>(?:19|20)\d\d)[\s-](?<number>\d{5})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber();

    // "24. november 2023", "24 nov. 2023"
    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\.?\s*(?<month>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.?,?\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordedDate();

    // "24-11-2023", "24.11.2023", "24/11 2023"
    [GeneratedRegex(@"(?<![\d.-])(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./ ](?<year>(?:19|20)\d\d)\b")]
    private static partial Regex NumberedDate();

    // "2023-11-24"
    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)\b")]
    private static partial Regex IsoDate();

    // "november 2023", "nov. 2023"
    [GeneratedRegex(@"\b(?<month>januar|jan|februar|feb|marts|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|december|dec)\.?\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    // "24. november", "24 nov."
    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\.?\s*(?<month>januar|jan|februar|feb|marts|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|december|dec)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    // "flygtning*"
    [GeneratedRegex(@"(?<![\p{L}\d])(?<word>[\p{L}\d]{3,})\*", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    // "bus OR tog", "bus ELLER tog", "bus | tog"; in small letters they are words like others.
    [GeneratedRegex(@"(?<=\S\s+)(?:OR|ELLER|\|{1,2})(?=\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    // "bus AND tog", "bus NOT tog"
    [GeneratedRegex(@"(?<![\p{L}\d])(?<not>NOT|IKKE)\s+(?=[\p{L}\d""»])|(?<=\s)(?:AND|OG)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex AndNot();

    [GeneratedRegex(@"\bikke\s+(?:blev\s+)?(?:godkendt|tiltrådt|vedtaget|imødekommet)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotApproved();

    // "3.4", "punkt 3.4", "3.a"
    [GeneratedRegex(@"(?<![\d.,])(?:punkt\s+)?(?<number>\d{1,2}\.(?:\d{1,2}|[a-z](?![\p{L}.])))(?![\d.,]*\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();

    [GeneratedRegex("(?<minus>(?<![^\\s(])[-–])?[\"»”“„«](?<phrase>[^\"»”“„«]*)[\"»”“„«]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![^\s(])-(?<word>[\p{L}\d][\p{L}\d-]*)")]
    private static partial Regex Minus();

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    public static QueryText Read(string? typed)
    {
        typed = (typed ?? "").Normalize(System.Text.NormalizationForm.FormC).Trim();
        var isCut = typed.Length > Longest;
        if (isCut) typed = typed[..Longest];
        var anyWord = Or().IsMatch(typed);
        var left = AndNot().Replace(Or().Replace(typed, " "), match => match.Groups["not"].Success ? "-" : " ");
        List<string[]> phrases = [], excluded = [];
        Take(Quoted(), match => (match.Groups["minus"].Success ? excluded : phrases).AddIfAny([.. Data.Search.Words.In(match.Groups["phrase"].Value)]));
        List<string> cases = [], numbers = [];
        Take(CaseNumber(), match => cases.Add($"SAG-{match.Groups["year"].Value}-{match.Groups["number"].Value}"));
        List<DateRange> dates = [];
        TakeIf(IsoDate(), match => Day(match) is { } day && dates.AddIfNew(day));
        TakeIf(WordedDate(), match => Day(match) is { } day && dates.AddIfNew(day));
        TakeIf(NumberedDate(), match => Day(match) is { } day && dates.AddIfNew(day));
        TakeIf(Month(), match => dates.AddIfNew(DateRange.OfMonth(Number(match, "year"), MonthOf(match.Groups["month"].Value))));
        List<DayOfYear> days = [];
        TakeIf(DayAndMonth(), match => DayOfYear.Of(MonthOf(match.Groups["month"].Value), Number(match, "day")) is { } day && days.AddIfNew(day));
        List<string> beginnings = [];
        left = Beginning().Replace(left, match => { beginnings.Add(match.Groups["word"].Value.ToLowerInvariant()); return match.Groups["word"].Value; });
        Take(Minus(), match => excluded.AddIfAny([.. Data.Search.Words.In(match.Groups["word"].Value)]));
        Take(ItemNumber(), match => numbers.Add(match.Groups["number"].Value.ToLowerInvariant()));

        var words = Data.Search.Words.In(left).Take(MostWords).ToList();
        var kept = words.Where(word => !QueryWords.Stop.Contains(word) && (word.Length > 1 || char.IsDigit(word[0]))).Distinct().ToList();
        return new()
        {
            Typed = typed,
            Words = kept,
            LeftOut = [.. words.Where(QueryWords.Stop.Contains).Distinct()],
            Phrases = phrases,
            Excluded = excluded,
            CaseNumbers = cases,
            ItemNumbers = numbers,
            Dates = dates,
            Days = days,
            Beginnings = beginnings,
            AnyWord = anyWord,
            AsksForRejected = NotApproved().IsMatch(typed),
            IsCut = isCut,
            IsQuestion = words.Count >= 3 && (typed.EndsWith('?') || QueryWords.Question.Contains(words[0])) || kept.Count > 5,
        };

        void Take(Regex pattern, Action<Match> use) => TakeIf(pattern, match => { use(match); return true; });
        void TakeIf(Regex pattern, Func<Match, bool> use) => left = pattern.Replace(left, match => use(match) ? " " : match.Value);
    }

    private static DateRange? Day(Match match)
    {
        var month = match.Groups["month"].Value;
        var number = char.IsDigit(month[0]) ? int.Parse(month, CultureInfo.InvariantCulture) : MonthOf(month);
        var (year, day) = (Number(match, "year"), Number(match, "day"));
        return number is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, number) ? DateRange.OfDay(new(year, number, day)) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    private static int MonthOf(string name) => Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1;
}

/// <summary>A day or a month that was named in a query.</summary>
public sealed record DateRange(DateOnly From, DateOnly To)
{
    public bool IsDay => From == To;
    public static DateRange OfDay(DateOnly day) => new(day, day);
    public static DateRange OfMonth(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>"24. november 2023", "november 2023".</summary>
    public override string ToString() => IsDay ? Danish.Long(From) : From.ToString("MMMM yyyy", Danish.Culture);
}

/// <summary>A day without its year.</summary>
public sealed record DayOfYear(int Month, int Day)
{
    public static DayOfYear? Of(int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? new(month, day) : null;

    /// <summary>"24. november".</summary>
    public override string ToString() => new DateOnly(2000, Month, Day).ToString("d. MMMM", Danish.Culture);
}

internal static class QueryLists
{
    public static void AddIfAny(this List<string[]> list, string[] words)
    {
        if (words.Length > 0) list.Add(words);
    }

    public static bool AddIfNew<T>(this List<T> list, T one)
    {
        if (!list.Contains(one)) list.Add(one);
        return true;
    }
}
