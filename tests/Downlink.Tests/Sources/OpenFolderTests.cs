using Downlink.Memory;

namespace Downlink.Tests.Sources;

public sealed class OpenFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Gives_files_the_stamps_that_they_have_by_their_full_paths()
    {
        _folder.Write("a/b.md", "text");
        using var folder = new OpenFolder(_folder.FullPath);

        Assert.Equal(FileStamp.Of(_folder["a/b.md"]), folder.StampOf("a/b.md"));
        Assert.Null(folder.StampOf("a"));
        Assert.Null(folder.StampOf("a/c.md"));
    }

    [Fact]
    public void Knows_nothing_of_a_folder_that_is_not_there()
    {
        using var folder = new OpenFolder(_folder["none"]);

        Assert.Null(folder.StampOf("a/b.md"));
    }

    public void Dispose() => _folder.Dispose();
}
