using System.Text;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Rendering;

namespace Downlink.Tests.Output;

/// <summary>An output in a temporary folder and short ways to build it.</summary>
internal sealed class OutputFixture : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public OutputFolder Output => new(Folder["_site"], "_site");

    public SortedDictionary<string, string> Site => Folder.Files("_site");

    /// <summary>The site without its manifest.</summary>
    public SortedDictionary<string, string> Pages
    {
        get
        {
            var site = Site;
            site.Remove(OutputPath.Manifest);
            return site;
        }
    }

    /// <summary>Builds a site of the given files; a null report comes with what stood against it.</summary>
    public (OutputReport? Report, DiagnosticBag Diagnostics) Build(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        using var writer = Open(diagnostics);
        Parallel.ForEach(files, file => writer.Write(File(file.Path, file.Text)));
        return (writer.Commit(), diagnostics);
    }

    public OutputWriter Open(DiagnosticBag diagnostics) =>
        OutputWriter.Open(Output, diagnostics, TimeSpan.Zero, CancellationToken.None)
        ?? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSorted()));

    /// <summary>What stands against a site of the given files, each as code and file.</summary>
    public string[] ErrorsOf(params (string Path, string Text)[] files)
    {
        var (report, diagnostics) = Build(files);
        Assert.Null(report);
        return [.. diagnostics.ToSorted().Select(diagnostic => $"{diagnostic.Code} {diagnostic.Span.File}")];
    }

    public void AssertNothingStaged() => Assert.Equal(["_site"], Directory.GetFileSystemEntries(Folder.FullPath).Select(Path.GetFileName));

    /// <summary>For a build that came to nothing where no output was.</summary>
    public void AssertNothingMade() => Assert.Empty(Directory.GetFileSystemEntries(Folder.FullPath));

    public static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public void Dispose() => Folder.Dispose();
}
