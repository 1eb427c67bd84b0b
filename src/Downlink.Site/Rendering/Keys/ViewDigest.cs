using System.Diagnostics;
using Downlink.Memory;
using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>Adds a value that templates read to a key: all that there is in it, in order.</summary>
internal static class ViewDigest
{
    private enum Kind
    {
        Nothing,
        Text,
        Switch,
        Whole,
        List,
        Object,
    }

    public static DigestBuilder Add(DigestBuilder digest, object? value) =>
        value switch
        {
            null => digest.Add((int)Kind.Nothing),
            string text => digest.Add((int)Kind.Text).Add(text),
            bool isTrue => digest.Add((int)Kind.Switch).Add(isTrue),
            int number => digest.Add((int)Kind.Whole).Add(number),
            ScriptArray list => AddList(digest, list),
            ScriptObject members => AddMembers(digest, members),
            _ => throw new UnreachableException($"no key is known for a {value.GetType()}"),
        };

    private static DigestBuilder AddList(DigestBuilder digest, ScriptArray list)
    {
        digest.Add((int)Kind.List).Add(list.Count);
        foreach (var item in list)
            Add(digest, item);
        return digest;
    }

    private static DigestBuilder AddMembers(DigestBuilder digest, ScriptObject members)
    {
        digest.Add((int)Kind.Object).Add(members.Count);
        foreach (var (name, value) in members)
            Add(digest.Add(name), value);
        return digest;
    }
}
