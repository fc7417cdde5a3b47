using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KkrPortal.Minutes;

/// <summary>Writes a parsed document in the shape that docs/parse-format.md describes.</summary>
public static class ParsedMinutesJson
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static string Serialize(ParsedMinutes minutes, bool indented) => JsonSerializer.Serialize(minutes, indented ? Indented : Compact);

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LineSpanConverter(), new MinuteConverter() },
    };

    /// <summary><c>[27, 28]</c></summary>
    private sealed class LineSpanConverter : JsonConverter<LineSpan>
    {
        public override LineSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var ends = JsonSerializer.Deserialize<int[]>(ref reader, options);
            return ends is [var first, var last] ? new LineSpan(first, last) : throw new JsonException("A line span is a pair of line numbers, as in [27, 28].");
        }

        public override void Write(Utf8JsonWriter writer, LineSpan value, JsonSerializerOptions options) => writer.WriteRawValue($"[{value.First}, {value.Last}]");
    }

    /// <summary>To the minute: <c>"10:00"</c></summary>
    private sealed class MinuteConverter : JsonConverter<TimeOnly>
    {
        private const string Format = "HH:mm";

        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.ParseExact(reader.GetString() ?? "", Format, System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format, System.Globalization.CultureInfo.InvariantCulture));
    }
}
