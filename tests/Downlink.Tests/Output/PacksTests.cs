using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class PacksTests
{
    private static readonly (string Path, string Text)[] Many =
    [
        .. Enumerable.Range(0, 1000)
            .Select(static number => ($"posts/{number % 300}/{number}.html", new string((char)('a' + number % 26), number * 3))),
        ("large", new string('x', 700_000)),
        ("empty", ""),
    ];

    [Fact]
    public void What_is_staged_stands_in_few_files()
    {
        using var fixture = new OutputFixture();
        using (var writer = fixture.Open(new DiagnosticBag()))
        {
            Parallel.ForEach(Many, file => writer.Write(OutputFixture.File(file.Path, file.Text)));
            Assert.InRange(Directory.GetFiles(fixture.Folder["._site.downlink"], "*", SearchOption.AllDirectories).Length, 1, 50);
        }

        fixture.AssertNothingMade();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_file_has_its_own_bytes_again(bool isFirst)
    {
        using var fixture = new OutputFixture();
        if (!isFirst)
            fixture.Build([("other", "x"), .. Many.Take(500).Select(static file => (file.Path, "old"))]);

        Assert.NotNull(fixture.Build(Many).Report);

        Assert.Equal(Many.ToDictionary(static file => file.Path, static file => file.Text), fixture.Pages);
        fixture.AssertNothingStaged();
    }

    [Fact]
    public void A_pack_goes_when_its_files_are_made()
    {
        using var folder = new TemporaryFolder();
        using var packs = new Packs(folder["packs"]);
        var files = Many.Select(file => new PackedFile(folder["made/" + file.Path], packs.Add(OutputFixture.File(file.Path, file.Text)))).ToList();

        Assert.True(packs.Unpack(files, static _ => false));

        Assert.Empty(folder.Files("packs"));
        Assert.Equal(Many.Length, folder.Files("made").Count);
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        using var folder = new TemporaryFolder();
        using var packs = new Packs(folder["packs"]);
        folder.Write("mine", "mine");

        PackedFile[] files =
            [new(folder["a"], packs.Add(OutputFixture.File("a", "a"))), new(folder["mine"], packs.Add(OutputFixture.File("mine", "ours")))];

        Assert.Throws<IOException>(() => packs.Unpack(files, static _ => false));

        Assert.Equal("mine", File.ReadAllText(folder["mine"]));
    }
}
