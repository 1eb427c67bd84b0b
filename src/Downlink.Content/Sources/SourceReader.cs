using System.Buffers;
using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Microsoft.Win32.SafeHandles;

namespace Downlink.Sources;

/// <summary>Reads what a site is made of from disk: the dumps that <c>sources</c> names and the Markdown of <c>content/</c>.</summary>
/// <param name="site">The site's folder.</param>
/// <param name="config">Its settings.</param>
/// <param name="memory">What the last run read, as far as it holds; nothing for a run that stands alone.</param>
public sealed class SourceReader(string site, SiteConfig config, DiskMemory? memory = null)
{
    private static readonly SourceGlob[] ContentPatterns =
        [new("content/posts/**/*.{md,markdown,MD}"), new("content/pages/**/*.{md,markdown,MD}"), new("content/categories/*.md")];

    /// <summary>What builds write is no source, however wide a pattern is.</summary>
    private readonly string _output = config.Output + "/";

    private readonly DiskMemory _memory = memory ?? new DiskMemory();

    /// <summary>Every source by path in ordinal order; what can't be read is reported and left out.</summary>
    public ImmutableArray<SourceFile> Read(DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var sources = _memory.Sources.ReadAll(Paths(diagnostics), Given.Of(config.Dump.MaxSize), diagnostics, Read);
        return GitDates.AddTo([.. sources.OfType<SourceFile>()], site, config.Dates, diagnostics, _memory.AskingGit);
    }

    /// <summary>Whether a file of the site that lies there is read as a source.</summary>
    public bool Covers(string path) => Patterns(new DiagnosticBag()).Any(pattern => pattern.Matches(path));

    /// <summary>
    /// What was decided by hand; nothing where the file isn't there. One that can't be read is an error: without it, what was hidden would
    /// be shown.
    /// </summary>
    public PostOverrides ReadOverrides(DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var file = ReadOptional(PostOverridesReader.FileName, found);
        foreach (var diagnostic in found.ToSorted())
            diagnostics.Add(diagnostic with { Severity = Severity.Error });
        return _memory.Overrides.Make(Given.Of(file), diagnostics, said => file is null ? PostOverrides.None : PostOverridesReader.Read(file.Path, file.Text, said));
    }

    /// <summary>What was recorded; nothing where the file isn't there.</summary>
    public PostLedger ReadLedger(DiagnosticBag diagnostics)
    {
        var file = ReadOptional(PostLedger.FileName, diagnostics);
        return _memory.Ledger.Make(Given.Of(file), diagnostics, said => file is null ? PostLedger.Empty : PostLedgerReader.Read(file.Path, file.Text, said));
    }

    private SourceFile? ReadOptional(string path, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return File.Exists(Path.Combine(site, path)) ? Remember(path, diagnostics) : null;
    }

    private ImmutableArray<string> Paths(DiagnosticBag diagnostics)
    {
        var walker = new SiteWalker(site, diagnostics, _memory);
        var searches = Patterns(diagnostics).Select(pattern => new Search(pattern, walker.Files(pattern.Folder))).ToList();
        var given = Given.Of([string.Join('\n', config.Sources), _output, .. searches.Select(static search => (object)search.Files)]);
        return _memory.SourcePaths.Make(given, diagnostics, said =>
        [
            .. searches.SelectMany(search => Matches(search, said))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ]);
    }

    private List<string> Matches(Search search, DiagnosticBag diagnostics)
    {
        var pattern = search.Pattern;
        var paths = search.Files.Where(path => pattern.Matches(path) && !path.StartsWith(_output, StringComparison.Ordinal)).ToList();
        // A blog may do without dumps; only a place of its own that is empty must be a slip.
        if (paths.Count == 0 && pattern.Place is { } place && pattern.Text != SiteConfig.UsualSources)
            diagnostics.Add(SourceDiagnostics.MatchesNothing(pattern.Text, place));
        return paths;
    }

    private SourceFile? Remember(string path, DiagnosticBag diagnostics) =>
        _memory.Sources.Read(path, Given.Of(config.Dump.MaxSize), diagnostics, said => Read(path, said));

    private IEnumerable<GlobPattern> Patterns(DiagnosticBag diagnostics)
    {
        foreach (var glob in config.Sources.Concat(ContentPatterns))
        {
            var pattern = new GlobPattern(glob);
            if (!pattern.LeavesSite)
                yield return pattern;
            else
                diagnostics.Add(SourceDiagnostics.PatternLeavesSite(glob.Pattern));
        }
    }

    /// <summary>A file that an earlier run has read, and that is as it was then, is read again when somebody asks for its text.</summary>
    private SourceFile? Read(string path, DiagnosticBag diagnostics)
    {
        var stamp = _memory.Stamps.StampOf(path);
        if (stamp is { } same && same.Size <= config.Dump.MaxSize && _memory.Stamps.Find(path, same) is { } known)
        {
            var text = new SourceText(null, known.Digest, () => ReadAgain(path, known.Digest));
            return new SourceFile(path, text) { Encoding = known.Encoding, AsksGit = known.AsksGit };
        }

        var said = new DiagnosticBag();
        var source = ReadNow(path, said);
        diagnostics.Add(said);
        if (source is not { Digest: var digest } || stamp is not { } settled || !said.IsEmpty)
            return source;

        _memory.Stamps.Keep(new ReadSource(path, settled, digest, source.Encoding, source.AsksGit));
        return source.OnDisk(() => ReadAgain(path, digest));
    }

    private string ReadAgain(string path, Digest before) =>
        ReadNow(path, new DiagnosticBag()) is { } source && source.Digest.Equals(before) ? source.Text : throw new SourceChangedException(path);

    private SourceFile? ReadNow(string path, DiagnosticBag diagnostics)
    {
        try
        {
            var file = new FileInfo(Path.Combine(site, path));
            // What has no size may be a pipe, whose opening would wait for somebody to write.
            if (file.Length == 0)
                return Decode(path, [], diagnostics);

            using var handle = File.OpenHandle(file.FullName);
            var size = RandomAccess.GetLength(handle);
            if (size <= config.Dump.MaxSize)
                return Read(path, handle, (int)size, diagnostics);
            diagnostics.Add(SourceDiagnostics.TooLarge(path, size, config.Dump.MaxSize));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                SourceDiagnostics.UnreadableFile(path, failure is UnauthorizedAccessException ? "access denied" : "it can't be opened")
            );
        }

        return null;
    }

    /// <summary>A file that shrinks meanwhile is read as far as it goes.</summary>
    private static SourceFile? Read(string path, SafeFileHandle handle, int size, DiagnosticBag diagnostics)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = 0;
            while (length < size && RandomAccess.Read(handle, bytes.AsSpan(length..size), length) is > 0 and var more)
                length += more;
            return Decode(path, bytes.AsSpan(0, length), diagnostics);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static SourceFile? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded)
        {
            diagnostics.Add(SourceDiagnostics.Undecodable(path));
            return null;
        }

        if (decoded.Damage > 0)
            diagnostics.Add(SourceDiagnostics.Damaged(path, LineOfDamage(decoded.Text), decoded.Damage));
        return new SourceFile(path, new SourceText(decoded.Text, Digest.Of(bytes), null))
        {
            Encoding = decoded.Encoding,
            AsksGit = GitDates.AreAskedBy(path, decoded.Text),
        };
    }

    private static int LineOfDamage(string text) =>
        1 + text.AsSpan(0, Math.Max(0, text.IndexOf('\uFFFD', StringComparison.Ordinal))).Count('\n');

    /// <summary>A pattern and the files among which it is looked for.</summary>
    private sealed record Search(GlobPattern Pattern, ImmutableArray<string> Files);
}
