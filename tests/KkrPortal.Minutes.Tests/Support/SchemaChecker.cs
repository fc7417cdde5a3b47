using System.Text.Json;
using System.Text.RegularExpressions;

namespace KkrPortal.Minutes.Tests.Support;

/// <summary>As much of JSON Schema as docs/parse-format.schema.json uses. It fails on keywords that it does not know.</summary>
internal sealed class SchemaChecker(JsonElement root)
{
    public IEnumerable<string> Errors(JsonElement value) => Errors(value, root, "$");

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            foreach (var error in Check(value, schema, keyword, path)) yield return error;
        }
    }

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$schema" or "title" or "$defs" or "additionalProperties":
                return [];
            case "$ref":
                return Errors(value, root.GetProperty("$defs").GetProperty(rule.GetString()!.Split('/')[^1]), path);
            case "type":
                var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()) : [rule.GetString()];
                return types.Contains(TypeOf(value)) ? [] : [$"{path}: {TypeOf(value)} instead of {string.Join(" or ", types)}"];
            case "enum":
                return rule.EnumerateArray().Any(allowed => allowed.GetString() == value.GetString()) ? [] : [$"{path}: \"{value}\" is not allowed"];
            case "anyOf":
                return rule.EnumerateArray().Any(choice => !Errors(value, choice, path).Any()) ? [] : [$"{path}: matches no choice"];
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!) ? [] : [$"{path}: \"{value}\" does not match {rule}"];
            case "minimum":
                return value.GetDouble() >= rule.GetDouble() ? [] : [$"{path}: {value} is too small"];
            case "minItems":
                return value.GetArrayLength() >= rule.GetInt32() ? [] : [$"{path}: too few entries"];
            case "maxItems":
                return value.GetArrayLength() <= rule.GetInt32() ? [] : [$"{path}: too many entries"];
            case "items":
                return value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((entry, i) => Errors(entry, rule, $"{path}[{i}]"));
            case "required":
                return value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: {name} is missing");
            case "properties":
                return value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().SelectMany(property => rule.TryGetProperty(property.Name, out var own)
                    ? Errors(property.Value, own, $"{path}.{property.Name}")
                    : [$"{path}: {property.Name} is unknown"]);
            default:
                throw new NotSupportedException($"The schema uses {keyword.Name}, which this checker does not know: {schema}");
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
