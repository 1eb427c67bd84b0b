using System.Text.RegularExpressions;

namespace Downlink.Tests;

public sealed partial class DiagnosticCodeTests
{
    [Fact]
    public void A_code_belongs_to_one_room()
    {
        var codes = Directory
            .EnumerateFiles(Repository.Folder("src"), "*Diagnostics.cs", SearchOption.AllDirectories)
            .SelectMany(static path =>
                Code().Matches(File.ReadAllText(path)).Select(match => (Code: match.Value, File: Path.GetFileName(path)))
            )
            .Distinct()
            .ToList();

        Assert.NotEmpty(codes);
        Assert.Empty(
            codes.GroupBy(static code => code.Code).Where(static group => group.Count() > 1).Select(static group => string.Join(' ', group))
        );
    }

    [GeneratedRegex("\"DL[0-9]{4}\"")]
    private static partial Regex Code();
}
