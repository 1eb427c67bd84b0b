using System.Text;
using System.Text.Json;

namespace Downlink.Typesetting;

/// <summary>A line that Node answered with: which question it is about, and its answer.</summary>
internal readonly record struct Reply(int Id, Answer Answer)
{
    /// <summary>Null for a line that isn't an answer to anything.</summary>
    public static Reply? Read(string line)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
            return Read(ref json);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Reply? Read(ref Utf8JsonReader json)
    {
        var (id, at) = (0, (int?)null);
        string? html = null, error = null;
        var isUnknown = false;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "id" when json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number):
                    id = number;
                    break;
                case "at" when json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number):
                    at = number;
                    break;
                case "html":
                    html = json.GetString();
                    break;
                case "error":
                    error = json.GetString();
                    break;
                case "unknown":
                    isUnknown = json.TokenType == JsonTokenType.True;
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        Answer? answer =
            html is not null ? new Made(html)
            : isUnknown ? new UnknownLanguage()
            : error is not null ? new Refused(error, at)
            : null;
        return id > 0 && answer is not null ? new Reply(id, answer) : null;
    }
}
