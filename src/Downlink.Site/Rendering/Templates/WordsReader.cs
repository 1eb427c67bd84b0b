using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Sources;

namespace Downlink.Rendering;

/// <summary>Reads <c>templates/i18n</c> and picks the site's language.</summary>
internal static class WordsReader
{
    private const string Folder = "templates/i18n/";

    /// <summary>
    /// The file of the language itself, else one of the same primary language (RFC 5646, 2.2.1), else the first there is.
    /// </summary>
    public static Words Read(
        ImmutableArray<SourceFile> files,
        string language,
        DiagnosticBag diagnostics,
        SingleMemory<WordLists> memory
    )
    {
        var all = files
            .Where(static file =>
                file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(".yml", StringComparison.Ordinal)
            )
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToArray();
        var lists = memory.Make(Given.Of([language, .. all]), diagnostics, said => Read(all, language, said));

        // Where there are no words at all, the reason is told; what they would have said isn't counted up as well.
        var missing = lists.Own.Count == 0 ? new DiagnosticBag() : diagnostics;
        if (lists.Own.Count == 0 && !diagnostics.ToSorted().Any(diagnostic => diagnostic.Span.File == lists.File))
            diagnostics.Add(TemplateDiagnostics.NoWords(language, lists.File ?? Folder.TrimEnd('/')));
        return new Words(lists.File ?? Folder, lists.Own, lists.Others, missing);
    }

    private static WordLists Read(SourceFile[] all, string language, DiagnosticBag diagnostics)
    {
        var chosen = Array.Find(all, file => LanguageOf(file).Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(all, file => Primary(LanguageOf(file)).Equals(Primary(language), StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault();

        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in all.Where(file => file != chosen)) Flatten(file, others, diagnostics);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        if (chosen is not null) Flatten(chosen, own, diagnostics);
        return new WordLists(chosen?.Path, own.ToFrozenDictionary(StringComparer.Ordinal), others.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Flatten(SourceFile file, Dictionary<string, string> words, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMapping(file.Path, file.Text, diagnostics) is { } mapping) Flatten(mapping, "", words);
    }

    private static void Flatten(YamlMapping mapping, string prefix, Dictionary<string, string> words)
    {
        foreach (var entry in mapping.Entries) Flatten(entry.Value, prefix + entry.Key.Value, words);
    }

    private static void Flatten(YamlNode node, string key, Dictionary<string, string> words)
    {
        switch (node)
        {
            case YamlMapping mapping:
                Flatten(mapping, key + ".", words);
                break;
            case YamlSequence sequence:
                for (var index = 0; index < sequence.Items.Length; index++)
                    Flatten(sequence.Items[index], string.Create(CultureInfo.InvariantCulture, $"{key}.{index + 1}"), words);
                break;
            case YamlScalar scalar:
                words.TryAdd(key, scalar.Value);
                break;
        }
    }

    private static string LanguageOf(SourceFile file) => file.Path[Folder.Length..^".yml".Length];

    private static string Primary(string language) => language.Split('-')[0];
}
