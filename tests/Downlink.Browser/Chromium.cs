namespace Downlink.Browser;

/// <summary>The machine's own browser: the first of the usual names on <c>PATH</c>.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Folders()
        .SelectMany(static folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Whether a machine without a browser fails the tests instead of skipping them (<c>DOWNLINK_REQUIRE_BROWSER=1</c>).</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("DOWNLINK_REQUIRE_BROWSER") == "1";

    /// <summary>Why a test can't run, or null.</summary>
    public static string? Lack =>
        Path is null && !IsRequired ? "needs Chromium on PATH; DOWNLINK_REQUIRE_BROWSER=1 makes its absence a failure" : null;

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
