using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Downlink.Diagnostics;

namespace Downlink.Pages;

/// <summary>
/// Gives the theme's files names that carry their content's hash, and style sheets and scripts the names of what they refer to.
/// </summary>
public sealed class AssetBundler
{
    private const int HashLength = 8;

    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, Asset> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private AssetBundler(IReadOnlyDictionary<string, byte[]> files, DiagnosticBag diagnostics)
    {
        _files = files;
        _diagnostics = diagnostics;
    }

    /// <summary>Takes the files of <c>templates/assets</c> by their names below it.</summary>
    public static AssetSet Bundle(IReadOnlyDictionary<string, byte[]> files, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var name in files.Keys.Where(static name => !CanPublish(name)))
            diagnostics.Add(PageDiagnostics.BadName(SiteFiles.AssetFolder + name));

        var bundler = new AssetBundler(files, diagnostics);
        return new AssetSet([.. files.Keys.Where(CanPublish).Order(StringComparer.Ordinal).Select(bundler.Make)]);
    }

    /// <summary>Its hash has to fit into its name, too.</summary>
    private static bool CanPublish(string name) => Permalink.CanHold(name.PadRight(name.Length + 1 + HashLength, '0'));

    private Asset Make(string name)
    {
        if (_done.TryGetValue(name, out var done)) return done;

        _open.Add(name);
        var bytes = ReferencesIn(name) is null ? _files[name] : Encoding.UTF8.GetBytes(Rewrite(name, name));
        _open.Remove(name);
        return _done[name] = new Asset(name, SiteFiles.AssetFolder + name, Permalink.OfFile("assets/" + WithHash(name, bytes)), bytes);
    }

    /// <summary>What finds references in a file of this name, or null where there can be none.</summary>
    private static Func<string, List<StyleReference>>? ReferencesIn(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".css" => StyleSheet.References,
        ".js" or ".mjs" => ScriptModule.References,
        _ => null,
    };

    /// <summary>The text of a style sheet or a script with its references as they have to be in <paramref name="target"/>.</summary>
    private string Rewrite(string name, string target)
    {
        var text = Decode(_files[name]);
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var reference in ReferencesIn(name)?.Invoke(text) ?? [])
        {
            result.Append(text, at, reference.Start - at).Append(Replace(reference, name, target, text));
            at = reference.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private string Replace(StyleReference reference, string name, string target, string text)
    {
        var original = text[reference.Start..reference.End];
        if (AssetPath.Resolve(name, reference.Path) is not { } other) return original;

        if (!_files.ContainsKey(other))
            return Report(PageDiagnostics.AssetNotFound(other, SpanOf(name, text, reference)), original);
        if (_open.Contains(other))
            return Report(PageDiagnostics.AssetCycle(other, SpanOf(name, text, reference)), original);
        if (Asset.IsPrivate(other))
            return reference.IsWholeImport ? Inline(other, target) : Missing(other, name, text, reference, original);

        return reference.With(AssetPath.Relative(target, Make(other).Permalink.OutputPath["assets/".Length..]));
    }

    private string Inline(string other, string target)
    {
        _open.Add(other);
        var text = Rewrite(other, target);
        _open.Remove(other);
        return text;
    }

    private string Missing(string other, string name, string text, StyleReference reference, string original) =>
        Report(PageDiagnostics.AssetNotFound(other, SpanOf(name, text, reference)), original);

    private string Report(Diagnostic diagnostic, string original)
    {
        _diagnostics.Add(diagnostic);
        return original;
    }

    private static SourceSpan SpanOf(string name, string text, StyleReference reference)
    {
        var before = text.AsSpan(0, reference.Start);
        var lineStart = before.LastIndexOf('\n') + 1;
        return new SourceSpan(
            SiteFiles.AssetFolder + name, before.Count('\n') + 1, reference.Start - lineStart + 1, reference.End - reference.Start);
    }

    private static string WithHash(string name, ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
        var slash = name.LastIndexOf('/');
        var dot = name.LastIndexOf('.');
        return dot > slash + 1 ? $"{name[..dot]}.{hash}{name[dot..]}" : $"{name}.{hash}";
    }

    // A byte order mark in the middle of a bundle would be a character of a selector.
    private static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
