using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KkrPortal.Data;

/// <summary>A list of outcomes as PostgreSQL's <c>text[]</c>.</summary>
internal static class OutcomeWords
{
    public static readonly ValueConverter<Outcome[], string[]> ToColumn = new(
        outcomes => outcomes.Select(Naming.Word).ToArray(),
        words => words.Select(word => Enum.Parse<Outcome>(word, true)).ToArray());

    public static readonly ValueComparer<Outcome[]> Comparer = new(
        (a, b) => a!.SequenceEqual(b!), a => a.Aggregate(0, HashCode.Combine), a => a.ToArray());
}
