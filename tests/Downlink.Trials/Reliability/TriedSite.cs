using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Downlink.Building;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Tests;
using Downlink.Tests.Building;
using Downlink.Typesetting;

namespace Downlink.Trials.Reliability;

/// <summary>A site with the repository's theme that is edited at random, and built by processes that something happens to.</summary>
internal sealed class TriedSite : IDisposable
{
    /// <summary>Told by every build, so that no file depends on the day of a trial.</summary>
    private const string Today = "1780000000";

    /// <summary>A published tool starts faster than the one beside the trials, where many builds are to be had.</summary>
    private static readonly string[] Tool =
        Environment.GetEnvironmentVariable("DOWNLINK_TOOL") is { Length: > 0 } program ? [program] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "downlink.dll")];

    private readonly SiteEdits _edits;
    private readonly Random _random;

    public TriedSite(int seed, int posts)
    {
        (_edits, _random) = (new SiteEdits(Folder, seed), new Random(seed));
        Folder.CopyFrom(Repository.Folder("templates"), "templates");
        var lines = Enumerable.Range(0, posts).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"第{number}篇 post {number} about ") + string.Join(' ', Enumerable.Range(0, 30).Select(_ => _random.Next(100_000))));
        Folder.Write("seeds/9.txt", "INCOMING TRANSMISSION\n\nLATEST UPDATES\n" + string.Join('\n', lines) + "\n");
        Edit(60);
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Edits as people make them; what would keep the site from being built is put right.</summary>
    public void Edit(int times)
    {
        for (var time = 0; time < times; time++)
            _edits.Next();
        _edits.Mend();
        // The repository's theme has no such partials.
        foreach (var partial in (string[])["extra", "broken"])
            Folder.Write($"templates/partials/{partial}.sbn-html", "<p></p>\n");
        File.Copy(Repository.Folder("templates/assets/css/site.css"), Folder["templates/assets/css/site.css"], overwrite: true);
    }

    /// <summary>Starts a build; the arguments come before those of the tool, as in <c>ulimit</c>'s shell.</summary>
    public Process Start(string output, string shell = "exec \"$@\"", params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-c", shell, "bash", .. Tool, "build", "--site", Folder.FullPath, "--output", output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder.FullPath,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = Today;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("bash didn't start");
    }

    /// <summary>Builds to the end.</summary>
    public Command Build(string output, string shell = "exec \"$@\"", params (string Name, string Value)[] environment)
    {
        using var process = Start(output, shell, environment);
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, said, errors.Result);
    }

    /// <summary>The files that a build makes of the site as it is now, from nothing and without anything kept.</summary>
    public ImmutableSortedDictionary<string, string> Clean()
    {
        using var elsewhere = new TemporaryFolder();
        BuildHere(elsewhere["out"], elsewhere.FullPath);
        return elsewhere.Files("out").ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>Builds to the end, in this process: the next build after one that something happened to.</summary>
    public void BuildHere() => BuildHere(Folder["_site"], Folder.FullPath);

    private void BuildHere(string output, string kept)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteFolder.Read(Folder.FullPath, diagnostics) ?? throw new InvalidOperationException("the settings can't be read");
        var today = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Today, CultureInfo.InvariantCulture)).UtcDateTime);
        using var typesetter = Typesetter.Of(kept);
        var builder = new SiteBuilder(site, new BuildOptions { Today = today }, typesetter, TimeProvider.System);
        if (builder.Build(new OutputFolder(output, "_site"), diagnostics, static _ => { }, CancellationToken.None) is null)
            throw new InvalidOperationException(string.Join('\n', diagnostics.ToSorted()));
    }

    /// <summary>What there is beside the site's own files and its output: nothing, after a build that came to its end.</summary>
    public IEnumerable<string> Strays() =>
        Directory
            .GetFileSystemEntries(Folder.FullPath)
            .Select(static path => Path.GetFileName(path))
            .Except(["content", "seeds", "templates", "site.config.yml", "_site", ".downlink"])
            .Concat(Folder.Files(".downlink").Keys.Where(static name => name.Contains("new", StringComparison.Ordinal) || name.Contains("tmp", StringComparison.Ordinal)));

    public void Dispose() => Folder.Dispose();
}
