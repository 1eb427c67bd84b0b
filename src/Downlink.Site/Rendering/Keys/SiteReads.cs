using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Downlink.Sources;

namespace Downlink.Rendering;

/// <summary>
/// Which members of <c>site</c> the templates of a layout may read, as far as their text tells: those that stand behind <c>site.</c>
/// anywhere in it, in the frame, or in a partial. Where a template says <c>site</c> otherwise, or <c>this</c>, it may read all of them;
/// only <c>site-header</c> and the like are names of something else.
/// </summary>
internal sealed class SiteReads
{
    private const string Layouts = "templates/layouts/", Partials = "templates/partials/", Extension = ".sbn-html";

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly FrozenDictionary<string, FrozenSet<string>?> _ofLayouts;
    private readonly FrozenSet<string>? _ofAll;

    private SiteReads(FrozenDictionary<string, FrozenSet<string>?> ofLayouts, FrozenSet<string>? ofAll) =>
        (_ofLayouts, _ofAll) = (ofLayouts, ofAll);

    public static SiteReads Of(ImmutableArray<SourceFile> templates)
    {
        var shared = templates
            .Where(static file => file.Path.StartsWith(Partials, StringComparison.Ordinal) || file.Path == $"{Layouts}base{Extension}")
            .ToList();
        var layouts = templates.Where(static file =>
            file.Path.StartsWith(Layouts, StringComparison.Ordinal) && file.Path.EndsWith(Extension, StringComparison.Ordinal)
        );
        return new SiteReads(
            layouts.ToFrozenDictionary(static file => file.Path[Layouts.Length..^Extension.Length], file => Names([file, .. shared])),
            Names(templates)
        );
    }

    /// <summary>Whether a layout may read a member.</summary>
    public bool MayRead(string layout, string member) =>
        (_ofLayouts.TryGetValue(layout, out var names) ? names : _ofAll) is not { } known || known.Contains(member);

    /// <summary>Null for all.</summary>
    private static FrozenSet<string>? Names(IEnumerable<SourceFile> files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return files.All(file => Collect(file.Text, names)) ? names.ToFrozenSet(StringComparer.Ordinal) : null;
    }

    /// <summary>False where it may read any.</summary>
    private static bool Collect(ReadOnlySpan<char> text, HashSet<string> names)
    {
        while (text.IndexOfAny(Letters) is var start and >= 0)
        {
            var word = Word(text[start..]);
            text = text[(start + word.Length)..];
            if (word is "this")
                return false;
            if (word is not "site" || text is ['-', ..] && Word(text[1..]).Length > 0)
                continue;
            if (text is not ['.', ..] || Word(text[1..]) is not { Length: > 0 } member)
                return false;

            names.Add(member.ToString());
        }

        return true;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(Letters) is var end and >= 0 ? text[..end] : text;
}
