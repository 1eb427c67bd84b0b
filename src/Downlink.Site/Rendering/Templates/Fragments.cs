using System.Collections.Concurrent;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// What includes have come to, to stand again where they would come to the same. A partial's text follows from its arguments, from
/// <c>site</c> and <c>theme</c> and from functions, as long as it asks for nothing else: so it is rendered where there is nothing else, and
/// if it gets by, what it wrote is kept under its arguments. These have to be plain values, or values that many pages share and no template
/// can change.
/// </summary>
/// <param name="textOf">Gives the text of a partial by its name.</param>
internal sealed class Fragments(Func<string, string?> textOf)
{
    private readonly ConcurrentDictionary<object, FragmentShelf> _shared = new(ReferenceEqualityComparer.Instance);

    // Null for a partial that needs its page.
    private readonly ConcurrentDictionary<string, FragmentShelf?> _partials = new(StringComparer.Ordinal);

    /// <summary>Takes a value that many pages show, and that never changes.</summary>
    public void Share(object value) => _shared.TryAdd(value, new FragmentShelf());

    /// <summary>Lets go of what was made with shared values, and of these: they aren't shared any more.</summary>
    public void Release() => _shared.Clear();

    /// <summary>Where the fragment of an include is kept; null for one that is rendered each time.</summary>
    public FragmentShelf? ShelfOf(ScriptArray arguments)
    {
        if (arguments[0] is not string name || OfPartial(name) is not { } shelf || HasNamed(arguments))
            return null;

        var isShared = false;
        for (var at = 1; at < arguments.Count; at++)
        {
            if (arguments[at] is not { } value || value is string or bool or int)
                continue;
            if (isShared || !_shared.TryGetValue(value, out var own))
                return null;
            (shelf, isShared) = (own, true);
        }

        return shelf;
    }

    /// <summary>Whether a partial may get by without the page: not if its text names anything of it, or if it has failed to.</summary>
    public bool IsSelfContained(string name) => OfPartial(name) is not null;

    /// <summary>The partial has asked for more than there was.</summary>
    public void Refuse(string name) => _partials[name] = null;

    private FragmentShelf? OfPartial(string name) => _partials.TryGetValue(name, out var shelf)
        ? shelf
        : _partials.GetOrAdd(name, NamesPage(textOf(name) ?? "this") ? null : new FragmentShelf());

    private static bool HasNamed(ScriptArray arguments)
    {
        foreach (var member in arguments.GetMembers())
        {
            if (member != "size")
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word of a template's code, no member, variable of its own or text, is one of the page's. Of <c>this</c>, which would show
    /// a fragment less than there is on a page, no mention at all is let pass.
    /// </summary>
    private static bool NamesPage(string text)
    {
        var isCode = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && text[at] == text[at + 1] && text[at] is '{' or '}')
                isCode = text[at] == '{';
            if (!IsOfWord(text[at]))
                continue;

            var start = at;
            while (at < text.Length && IsOfWord(text[at]))
                at++;
            var before = start == 0 ? ' ' : text[start - 1];
            var word = text.AsSpan(start..at--);
            if (before is not ('$' or '.') && (word is "this" || (isCode && before is not ('"' or '\'') && IsOfPage(word))))
                return true;
        }

        return false;
    }

    private static bool IsOfPage(ReadOnlySpan<char> word) => word
        is "page"
            or "post"
            or "posts"
            or "paginator"
            or "dial"
            or "term"
            or "terms"
            or "archive"
            or "signals"
            or "content";

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
