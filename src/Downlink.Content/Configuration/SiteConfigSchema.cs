using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Downlink.Configuration;

/// <summary>The JSON Schema (draft 2020-12) of <c>site.config.yml</c>, made from the table of keys that the reader uses.</summary>
public static class SiteConfigSchema
{
    public static string Write()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "site.config.yml");
            json.WriteString("description", "The settings of a Downlink site.");
            new SiteSettings().Site.WriteSchema(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
