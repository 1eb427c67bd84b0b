using System.Diagnostics;
using Downlink.Memory;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Adds all that a view holds to a key: what a template can read of it, in the order it would.</summary>
internal static class ViewDigest
{
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
    }

    public static DigestBuilder AddView(this DigestBuilder digest, object? value) =>
        value switch
        {
            null => digest.Add((int)Kind.Nothing),
            string text => digest.Add((int)Kind.Text).Add(text),
            HtmlString html => AddHtml(digest, html),
            bool isTrue => digest.Add((int)Kind.Switch).Add(isTrue),
            int number => digest.Add((int)Kind.Whole).Add((long)number),
            long number => digest.Add((int)Kind.Whole).Add(number),
            double number => digest.Add((int)Kind.Broken).Add(BitConverter.DoubleToInt64Bits(number)),
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

    private static DigestBuilder AddList(DigestBuilder digest, ScriptArray list)
    {
        digest.Add((int)Kind.List).Add(list.Count);
        foreach (var item in list)
            digest.AddView(item);
        return digest;
    }

    private static DigestBuilder AddMembers(DigestBuilder digest, ScriptObject members)
    {
        digest.Add((int)Kind.Object).Add(members.Count);
        foreach (var (name, value) in members)
            digest.Add(name).AddView(value);
        return digest;
    }
}
