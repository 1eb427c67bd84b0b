using Downlink.Entries;
using Downlink.Text;

namespace Downlink.Pages;

/// <summary>Which texts name which files: as they are called, or encoded as in a link.</summary>
internal static class Mentions
{
    /// <summary>How many questions are asked one by one; more of them are answered in one pass over each text.</summary>
    private const int Few = 1000;

    public static bool Are(Entry entry, string name) => Forms(name).Any(form => entry.BodySpan.Contains(form, StringComparison.Ordinal));

    /// <summary>The texts by the names that they mention, in the order that they come in.</summary>
    public static ILookup<string, ContentPage> Of(IReadOnlyList<ContentPage> texts, IReadOnlyList<string> names)
    {
        var find = (long)texts.Count * names.Count <= Few ? entry => names.Where(name => Are(entry, name)) : Finder(names);
        return texts
            .SelectMany(text => find(text.Entry), static (text, name) => (Name: name, Text: text))
            .ToLookup(static mention => mention.Name, static mention => mention.Text, StringComparer.Ordinal);
    }

    private static Func<Entry, IEnumerable<string>> Finder(IReadOnlyList<string> names)
    {
        var forms = names
            .SelectMany(Forms, static (name, form) => (Form: form, Name: name))
            .GroupBy(static one => one.Form, static one => one.Name, StringComparer.Ordinal)
            .ToList();
        var automaton = new TermAutomaton([.. forms.Select(static form => form.Key)]);
        return entry =>
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            automaton.Find(entry.BodySpan, (form, _) => found.UnionWith(forms[form]));
            return found;
        };
    }

    private static IEnumerable<string> Forms(string name)
    {
        var encoded = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        return encoded == name ? [name] : [name, encoded];
    }
}
