using Downlink.Building;

namespace Downlink.Tests.Building;

/// <summary>What an earlier program kept isn't taken for what this one would make.</summary>
public sealed class ThisProgramTests
{
    private static readonly DateTime Day = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("downlink")]
    [InlineData("Scriban.dll")]
    public void A_program_of_which_a_file_changed_is_another(string name)
    {
        using var folder = new TemporaryFolder();
        var program = folder["downlink"];
        var changed = folder[name];
        File.WriteAllText(program, "native");
        File.WriteAllText(changed, "before");
        File.SetLastWriteTimeUtc(changed, Day);
        var before = ThisProgram.FingerprintOf(folder.FullPath, program);
        Assert.Equal(before, ThisProgram.FingerprintOf(folder.FullPath, program));

        File.SetLastWriteTimeUtc(changed, Day.AddDays(1));

        Assert.NotEqual(before, ThisProgram.FingerprintOf(folder.FullPath, program));
    }
}
