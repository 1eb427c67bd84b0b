using System.Collections.Concurrent;
using System.Diagnostics;
using Downlink.Memory;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>
/// Adds what views hold to keys: all that a template can read, in the order it would. What many views share is read once; afterwards its
/// own digest stands for it. Any thread may ask.
/// </summary>
/// <param name="isShared">Whether a value stands in many views and never changes.</param>
internal sealed class ViewDigest(Func<object, bool> isShared)
{
    private readonly ConcurrentDictionary<object, Digest> _shared = new(ReferenceEqualityComparer.Instance);

    private enum Kind
    {
        Nothing,
        Text,
        Html,
        Switch,
        Whole,
        Broken,
        List,
        Object,
        Shared,
    }

    /// <summary>Adds a variable of a page, but for what it has of a body.</summary>
    public DigestBuilder AddVariable(DigestBuilder digest, string name, object? value)
    {
        digest.Add(name);
        if (value is not ScriptObject members)
            return Add(digest, value);

        digest.Add((int)Kind.Object);
        foreach (var (member, inner) in members)
        {
            digest.Add(member);
            if (!BodyMembers.Has(name, member))
                Add(digest, inner);
        }

        return digest.Add((string?)null);
    }

    public DigestBuilder Add(DigestBuilder digest, object? value) =>
        value switch
        {
            null => digest.Add((int)Kind.Nothing),
            string text => digest.Add((int)Kind.Text).Add(text),
            HtmlString html => AddHtml(digest, html),
            bool isTrue => digest.Add((int)Kind.Switch).Add(isTrue),
            int number => digest.Add((int)Kind.Whole).Add((long)number),
            long number => digest.Add((int)Kind.Whole).Add(number),
            double number => digest.Add((int)Kind.Broken).Add(BitConverter.DoubleToInt64Bits(number)),
            _ when isShared(value) => digest.Add((int)Kind.Shared).Add(_shared.GetOrAdd(value, OfShared)),
            _ => AddInner(digest, value),
        };

    private Digest OfShared(object value)
    {
        using var digest = new DigestBuilder();
        return AddInner(digest, value).ToDigest();
    }

    private DigestBuilder AddInner(DigestBuilder digest, object value) =>
        value switch
        {
            ScriptArray list => AddList(digest, list),
            ScriptObject members => AddMembers(digest, members),
            _ => throw new UnreachableException($"no key is known for a {value.GetType()}"),
        };

    private static DigestBuilder AddHtml(DigestBuilder digest, HtmlString html)
    {
        var text = new Utf8Text();
        html.AppendTo(text);
        digest.Add((int)Kind.Html).Add(text.Written.Span);
        text.Free();
        return digest;
    }

    private DigestBuilder AddList(DigestBuilder digest, ScriptArray list)
    {
        digest.Add((int)Kind.List).Add(list.Count);
        foreach (var item in list)
            Add(digest, item);
        return digest;
    }

    private DigestBuilder AddMembers(DigestBuilder digest, ScriptObject members)
    {
        digest.Add((int)Kind.Object).Add(members.Count);
        foreach (var (name, value) in members)
            Add(digest.Add(name), value);
        return digest;
    }
}
