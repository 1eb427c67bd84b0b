using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Reads a JSON text (RFC 8259) into the language's own values.</summary>
internal static class JsonReading
{
    public static object? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        using var document = JsonDocument.Parse(text);
        return Json.ToValue(document.RootElement);
    }
}
