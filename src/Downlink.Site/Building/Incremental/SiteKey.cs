using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Pages;
using Downlink.Rendering;
using Downlink.Sources;

namespace Downlink.Building;

/// <summary>
/// All that a build reads, as one key: builds with the same one come to the same and say the same. It is told before anything is made of
/// what was read.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="options">How it is built.</param>
/// <param name="output">Where to; messages name it.</param>
/// <param name="keys">The program, and what tells files apart.</param>
internal sealed class SiteKey(SiteFolder site, BuildOptions options, OutputFolder output, KeySources keys)
{
    // Told before they are read: one that changes after that has another key the next time.
    private readonly ImmutableArray<Digest> _decisions = [.. SiteFiles.Decisions.Select(keys.FileKey)];

    /// <param name="sources">What was read.</param>
    /// <param name="said">What was said of it.</param>
    public Digest Of(SiteSources sources, ImmutableArray<Diagnostic> said)
    {
        using var digest = new DigestBuilder();
        digest.Add(keys.Program).Add(output.Name).Add(SettingsText.OfAll(site.Config)).Add(options.BaseUrl?.AbsoluteUri);
        digest.Add(options.WithDrafts).Add(options.WithFuture).Add(options.IsStrict).Add(options.Today);
        foreach (var decision in _decisions)
            digest.Add(decision);
        AddTexts(digest, sources.Texts);
        digest.Add(sources.Templates.Length);
        foreach (var template in sources.Templates)
            digest.Add(template.Path).Add(template.Text);
        digest.Add(sources.Assets.Count);
        foreach (var name in sources.Assets.Keys.Order(StringComparer.Ordinal))
            digest.Add(name).Add(Digest.Of(sources.Assets[name]));
        AddFiles(digest, sources.Files.Static);
        AddFiles(digest, sources.Files.Beside);
        AddSaid(digest, said);
        return digest.ToDigest();
    }

    private static void AddTexts(DigestBuilder digest, ImmutableArray<SourceFile> texts)
    {
        digest.Add(texts.Length);
        foreach (var text in texts)
        {
            digest.Add(text.Path).Add(text.Digest).Add(text.Encoding).Add(text.Committed is not null);
            if (text.Committed is { } times)
                digest.Add(times.Added.ToString("O")).Add(times.Changed.ToString("O"));
        }
    }

    private void AddFiles(DigestBuilder digest, ImmutableArray<string> paths)
    {
        digest.Add(paths.Length);
        foreach (var path in paths)
            digest.Add(path).Add(keys.FileKey(path));
    }

    private static void AddSaid(DigestBuilder digest, ImmutableArray<Diagnostic> said)
    {
        foreach (var diagnostic in said)
        {
            digest.Add(diagnostic.Code).Add((int)diagnostic.Severity).Add(diagnostic.Message).Add(diagnostic.Span.ToString());
            digest.Add(diagnostic.Help).Add(diagnostic.Note);
        }
    }
}
