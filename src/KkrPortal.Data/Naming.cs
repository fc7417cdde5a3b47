using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KkrPortal.Data;

/// <summary>PostgreSQL's own spelling for tables and columns, so that a person can write SQL without quotes; enums as lower-case words.</summary>
public static partial class Naming
{
    internal static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            // What is kept as one JSON column has names of its own inside it.
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Snake(entity.GetContainerColumnName()!));
                continue;
            }
            if (entity.GetTableName() is { } table) entity.SetTableName(Snake(table));
            // A row's version token is PostgreSQL's own column.
            foreach (var property in entity.GetProperties()) property.SetColumnName(property is { IsConcurrencyToken: true, ClrType: var type } && type == typeof(uint) ? "xmin" : Snake(property.Name));
            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()!));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    internal static void UseWordsForEnums(this ModelConfigurationBuilder configuration)
    {
        Words<Outcome>(configuration);
        Words<Confidence>(configuration);
        Words<DocumentKind>(configuration);
        Words<AttendeeStatus>(configuration);
        Words<AppointmentAction>(configuration);
        Words<Origin>(configuration);
        Words<MeetingState>(configuration);
        Words<MeetingKind>(configuration);
        Words<ReleaseKind>(configuration);
        Words<FindingSource>(configuration);
        Words<FindingState>(configuration);
        Words<PartKind>(configuration);
        Words<Workspace.RoleKind>(configuration);
        Words<Workspace.PairAnswer>(configuration);
        Words<Workspace.Belonging>(configuration);
        Words<Workspace.SpellingKind>(configuration);
        Words<Workspace.AbbreviationVerdict>(configuration);
        Words<Workspace.DigestFrequency>(configuration);
        Words<Workspace.EnquiryKind>(configuration);
        Words<Workspace.EnquiryState>(configuration);
    }

    private static void Words<T>(ModelConfigurationBuilder configuration) where T : struct, Enum =>
        configuration.Properties<T>().HaveConversion<WordConverter<T>>().HaveMaxLength(24);

    private sealed class WordConverter<T>() : ValueConverter<T, string>(value => Word(value), word => Enum.Parse<T>(word, true)) where T : struct, Enum;

    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    // "PublishedItem" -> "published_item", "IX_item_Number" -> "ix_item_number"
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Joint();

    private static string Snake(string name) => Joint().Replace(name, "_").ToLowerInvariant();
}
