using System.Text.Json;

namespace Downlink.Advising;

/// <summary>Whether the .NET SDK that <c>global.json</c> asks for is there. Who has the packed tool needs none.</summary>
internal static class SdkAdvice
{
    private const string Topic = ".NET", Name = "global.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IEnumerable<Finding> Of(string site, string sdks)
    {
        yield return new Finding(Topic, $"runtime {Environment.Version}");
        if (FindUpwards(site) is not { } file || Wanted(file) is not { } wanted)
            yield break;

        string[] folders = Directory.Exists(sdks) ? Directory.GetDirectories(sdks) : [];
        var installed = folders.Select(Path.GetFileName).Select(Parse).OfType<Version>().ToList();
        var isThere = installed.Exists(version => version.Major == wanted.Major && version >= wanted);
        yield return isThere || installed.Count == 0
            ? new Finding(Topic, $"SDK {(installed.Count == 0 ? "unknown" : installed.Max())}, {wanted} or newer is asked for")
            : Finding.Of(Topic, AdvisingDiagnostics.OldSdk(Name, wanted.ToString(), installed.Max()?.ToString() ?? ""));
    }

    private static string? FindUpwards(string site)
    {
        for (var here = new DirectoryInfo(site); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, Name)))
                return Path.Combine(here.FullName, Name);
        }

        return null;
    }

    private static Version? Wanted(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("sdk", out var sdk) && sdk.ValueKind == JsonValueKind.Object
                && sdk.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                    ? Parse(version.GetString())
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A version without what marks a preview: <c>10.0.100-rc.1</c> counts as 10.0.100.</summary>
    private static Version? Parse(string? text) => Version.TryParse(text?.Split('-')[0], out var version) ? version : null;
}
