using System.Text.Json;

namespace Scriban.Tests.Cases;

/// <summary>The recorded cases, read from the files beside the tests.</summary>
internal static class CaseFile
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<RecordedCase> ReadAll() =>
        from file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal)
        where Path.GetFileName(file) != "_shared.json"
        from recorded in Read(file)
        select recorded;

    public static JsonElement Shared()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "_shared.json")));
        return document.RootElement.Clone();
    }

    private static IEnumerable<RecordedCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var group = document.RootElement.GetProperty("group").GetString() ?? "";
        var cases = document.RootElement.GetProperty("cases");
        foreach (var element in cases.EnumerateArray()) yield return new RecordedCase(group, element.Clone());
    }
}
