using Downlink.Diagnostics;
using Downlink.Output;

namespace Downlink.Tests.Output;

public sealed class AuthoredFileTests : IDisposable
{
    private readonly TemporaryFolder _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Two_runs_at_once_never_mix_what_they_write()
    {
        var texts = Enumerable.Range(0, 8).Select(static run => new string((char)('a' + run), 100_000)).ToArray();

        var written = new bool[texts.Length];
        Parallel.For(0, texts.Length, run => written[run] = Replace("content/ledger.yml", texts[run], new DiagnosticBag()));

        Assert.All(written, Assert.True);
        Assert.Contains(File.ReadAllText(_site["content/ledger.yml"]), texts);
        Assert.Equal(["content/ledger.yml"], _site.Files("").Keys);
    }

    [Fact]
    public void What_stands_beside_it_is_neither_followed_nor_written_over()
    {
        _site.Write("elsewhere", "mine");
        _site.Write("content/.b.md.new", "mine too");
        File.CreateSymbolicLink(_site["content/.a.md.new"], _site["elsewhere"]);

        Assert.True(Replace("content/a.md", "a", new DiagnosticBag()) && Replace("content/b.md", "b", new DiagnosticBag()));

        Assert.Equal(("mine", "mine too"), (File.ReadAllText(_site["elsewhere"]), File.ReadAllText(_site["content/.b.md.new"])));
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing()
    {
        var diagnostics = new DiagnosticBag();
        _site.Write("content/a.md/in", "a folder in its place");

        Assert.False(Replace("content/a.md", "a", diagnostics));

        Assert.True(diagnostics.HasErrors);
        Assert.Equal(["content/a.md/in"], _site.Files("").Keys);
    }

    private bool Replace(string path, string text, DiagnosticBag diagnostics) =>
        AuthoredFile.Replace(_site.FullPath, path, System.Text.Encoding.UTF8.GetBytes(text), diagnostics);
}
