using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>What can be wrong with <c>content/overrides.yml</c> beyond the shape of its values: DL0120 to DL0129.</summary>
internal static class OverrideDiagnostics
{
    public static Diagnostic NotAnId(YamlScalar key) =>
        new("DL0120", Severity.Error, $"`{key.Value}` isn't the id of a post", key.Span)
            { Help = "at least the first seven of its hexadecimal digits; `downlink posts` lists them" };

    public static Diagnostic NoSuchPost(SourceSpan key, string id, bool isCopy) =>
        new("DL0121", Severity.Warning, $"no post has the id `{id}`", key)
        {
            Help = isCopy
                ? "it is now a copy of another post; `downlink explain` shows of which"
                : "the post is gone, or its first copy changed; `downlink posts` lists the ids",
        };

    public static Diagnostic Ambiguous(SourceSpan key, string id) =>
        new("DL0122", Severity.Error, $"several posts have an id that begins with `{id}`", key) { Help = "write more of its digits" };

    public static Diagnostic DecidedTwice(SourceSpan key, string id, SourceSpan first) =>
        new("DL0123", Severity.Error, $"`{id}` is the same post as in line {first.Line}", key)
        {
            Help = "join the two; the first one counts until then",
        };
}
