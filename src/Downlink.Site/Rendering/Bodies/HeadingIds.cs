using System.Text;

namespace Downlink.Rendering;

/// <summary>
/// Makes the ids of one body's headings: letters and digits of any script, lower-case, joined by <c>-</c>, each once. The ids that begin
/// with <c>dl-</c> are left to the theme.
/// </summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string Next(string text)
    {
        var name = Name(text);
        var id = name;
        for (var i = _last.GetValueOrDefault(name, 1) + 1; !_taken.Add(id); _last[name] = i++)
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{i}");
        return id;
    }

    /// <summary>The id an author chose, where it is free and not the theme's.</summary>
    public string Chosen(string id) => id.StartsWith("dl-", StringComparison.Ordinal) || !_taken.Add(id) ? Next(id) : id;

    private static string Name(string text)
    {
        var name = new StringBuilder(text.Length);
        var pending = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                pending = name.Length > 0;
                continue;
            }
            if (pending)
                name.Append('-');
            pending = false;
            name.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        var id = name.Length == 0 ? "section" : name.ToString();
        return id.StartsWith("dl-", StringComparison.Ordinal) ? "section-" + id : id;
    }
}
