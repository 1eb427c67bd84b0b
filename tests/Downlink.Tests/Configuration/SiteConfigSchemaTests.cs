using System.Text.Json;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Tests.Configuration;

public sealed class SiteConfigSchemaTests
{
    public static IEnumerable<string> KeysOfReader => new SiteSettings().Site.Names;

    private static JsonElement Schema => JsonDocument.Parse(SiteConfigSchema.Write()).RootElement;

    [Fact]
    public void Schema_and_reader_know_the_same_keys() =>
        Assert.Equal(KeysOfReader, Schema.GetProperty("properties").EnumerateObject().Select(property => property.Name));

    [Fact]
    public void Every_key_is_described_and_nothing_else_is_allowed_at_any_depth() => AssertDescribed(Schema, "$");

    private static void AssertDescribed(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean(), path);
            foreach (var property in properties.EnumerateObject())
            {
                Assert.EndsWith(".", property.Value.GetProperty("description").GetString(), StringComparison.Ordinal);
                AssertDescribed(property.Value, $"{path}.{property.Name}");
            }
        }

        if (schema.TryGetProperty("items", out var items))
            AssertDescribed(items, path + "[]");
        if (schema.TryGetProperty("anyOf", out var choices))
            Assert.All(choices.EnumerateArray(), choice => AssertDescribed(choice, path + "|"));
    }

    [Theory]
    [InlineData("permalinks.post", "permalinks: {post: '/:slug/'}")]
    [InlineData("categories[].threshold", "categories: [{slug: misc, name: M, threshold: 2}]")]
    [InlineData("author|.email", "author: {name: N, email: a@b.example}")]
    [InlineData("dump.max_size", "dump: {max_size: 64 MB}")]
    public void What_the_schema_lists_below_a_key_the_reader_takes(string path, string yaml)
    {
        Assert.NotNull(At(Schema, path));
        Assert.NotNull(SiteConfigReader.Read("c.yml", $"title: A\n{yaml}", new DiagnosticBag()));
    }

    [Fact]
    public void A_number_out_of_the_schemas_bounds_is_refused_by_the_reader()
    {
        var most = At(Schema, "page_size")?.GetProperty("maximum").GetInt32();

        Assert.NotNull(SiteConfigReader.Read("c.yml", $"title: A\npage_size: {most}", new DiagnosticBag()));
        Assert.Null(SiteConfigReader.Read("c.yml", $"title: A\npage_size: {most + 1}", new DiagnosticBag()));
    }

    private static JsonElement? At(JsonElement schema, string path)
    {
        foreach (var step in path.Replace("[]", ".[]", StringComparison.Ordinal).Replace("|", ".|", StringComparison.Ordinal).Split('.'))
        {
            schema = step switch
            {
                "[]" => schema.GetProperty("items"),
                "|" => schema.GetProperty("anyOf")[1],
                _ => schema.GetProperty("properties").GetProperty(step),
            };
        }

        return schema;
    }
}
