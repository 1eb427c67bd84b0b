using System.Collections.Immutable;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Entries;

/// <summary>
/// Reads the YAML of front matter so that one slip costs one value, not the post. Where the whole is no YAML each key is read by itself; a
/// value that is none even so (<c>title: C++: an overview</c>, <c>title: {{ x }}</c>) is taken as the text it is.
/// </summary>
internal static class FrontMatterYaml
{
    /// <summary>What is wrong is a warning here: everything that could be read has been.</summary>
    public static YamlMapping Read(string path, string yaml, int firstLine, DiagnosticBag diagnostics)
    {
        var problems = new DiagnosticBag();
        var whole = YamlReader.ReadMapping(path, yaml, problems, firstLine);
        if (whole is not null && !problems.HasErrors)
            return whole;

        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = new TextLines(yaml);
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && !IsKeyLine(lines[end]))
                end++;
            var found = Find(path, lines.Between(start, end), firstLine + start, out var problem);
            foreach (var entry in found)
            {
                if (names.Add(entry.Key.Value))
                    entries.Add(entry);
                else
                    problem = ConfigurationDiagnostics.DuplicateKey(entry.Key.Span, entry.Key.Value);
            }

            if (problem is not null)
                diagnostics.Add(problem with { Severity = Severity.Warning });
            start = end;
        }

        return new YamlMapping(entries.ToImmutable(), new SourceSpan(path, firstLine, 1, 0));
    }

    private static bool IsKeyLine(ReadOnlySpan<char> line) =>
        line.Length > 0 && (char.IsLetter(line[0]) || line[0] is '_' or '"') && line.Contains(':');

    /// <summary>What one key's lines say, and what is wrong with them.</summary>
    private static ImmutableArray<YamlEntry> Find(string path, string text, int line, out Diagnostic? problem)
    {
        var found = Mapping(path, text, line, out problem) ?? Mapping(path, text.Replace("\t", "  ", StringComparison.Ordinal), line, out _);
        if (found is not null || problem is null)
            return found?.Entries ?? [];

        problem = problem with { Help = "it was read as the text it is; put quotes around it" };
        return Verbatim(path, text, line);
    }

    /// <summary>Null, and what the matter is, for what is no YAML of keys and values; null alone for a text with nothing in it.</summary>
    private static YamlMapping? Mapping(string path, string text, int line, out Diagnostic? problem)
    {
        var problems = new DiagnosticBag();
        var read = YamlReader.Read(path, text, problems, line);
        problem = problems.ToSorted().FirstOrDefault();
        if (problem is null && read is not (YamlMapping or YamlScalar { IsNull: true }))
            problem = ConfigurationDiagnostics.NotAMapping(new SourceSpan(path, line, 1, 0));
        return problem is null ? read as YamlMapping : null;
    }

    /// <summary>The text after the first colon as it stands, without the quotes around it.</summary>
    private static ImmutableArray<YamlEntry> Verbatim(string path, string text, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return [];

        var key = text[..colon].Trim().Trim('"', '\'');
        var value = text[(colon + 1)..].Trim();
        if (
            value.Length > 1
            && value[0] is '"' or '\''
            && value[^1] == value[0]
            && !value[1..^1].Contains(value[0], StringComparison.Ordinal)
        )
        {
            value = value[1..^1];
        }

        var start = text.Length - text[(colon + 1)..].TrimStart().Length;
        return key.Length == 0 || value.Length == 0 ? [] : [new YamlEntry(
            new YamlScalar(key, IsQuoted: false, new SourceSpan(path, line, 1, key.Length)),
            new YamlScalar(string.Join(' ', value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), IsQuoted: true, new SourceSpan(path, line, start + 1, 0)))];
    }
}
