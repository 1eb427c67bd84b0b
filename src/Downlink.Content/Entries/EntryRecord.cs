using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Memory;
using Downlink.Sources;
using Downlink.Text;

namespace Downlink.Entries;

/// <summary>The entry of a Markdown file as later runs find it: all but the text of the file, which is at hand.</summary>
internal static class EntryRecord
{
    /// <summary>What an entry is made of: its file, and the settings that its reader looks at.</summary>
    public static Digest KeyOf(SourceFile source, Digest settings)
    {
        using var digest = new DigestBuilder();
        digest.Add("entry").Add(settings).Add(source.Path).Add(source.Digest).Add(source.Committed is not null);
        if (source.Committed is { } committed)
        {
            foreach (var time in (ReadOnlySpan<DateTimeOffset>)[committed.Added, committed.Changed])
                digest.Add(time.Ticks).Add(time.Offset.Ticks);
        }

        return digest.ToDigest();
    }

    public static void Write(MemoryWriter writer, Entry entry)
    {
        writer.Add(entry.BodyStart);
        writer.Add(entry.BodyLine);
        Write(writer, entry.FrontMatter ?? new FrontMatter());
        writer.Add(entry.Measure.Count.Han);
        writer.Add(entry.Measure.Count.Words);
        writer.Add(entry.Measure.Bytes);
    }

    public static Entry Read(MemoryReader reader, SourceFile source, Digest key)
    {
        var (start, line, front) = (reader.Number(), reader.Number(), ReadFrontMatter(reader, source.Path));
        var measure = new TextMeasure(new TextCount(reader.Number(), reader.Number()), reader.Number());
        return MarkdownReader.EntryOf(source, start, line, front) with { Key = key, Measure = measure };
    }

    private static void Write(MemoryWriter writer, FrontMatter front)
    {
        foreach (
            var text in (ReadOnlySpan<string?>)
                [front.Title, front.Slug, front.Permalink, front.Excerpt, front.Description, front.Language, front.Series, front.Adopts]
        )
        {
            writer.Add(text, isOptional: true);
        }

        writer.Add(front.Date);
        writer.Add(front.Updated);
        writer.Add(front.Aliases);
        writer.Add(front.Categories);
        writer.Add(front.Tags);
        writer.Add(front.IsDateCommitted);
        writer.Add(front.IsDraft);
        writer.Add(front.Math);
        writer.Add(front.TableOfContents);
        writer.Add(front.SeriesOrder is null ? 0 : 1);
        writer.Add(front.SeriesOrder ?? 0);
        Write(writer, front.Params);
    }

    private static FrontMatter ReadFrontMatter(MemoryReader reader, string path) =>
        new()
        {
            Title = reader.TextOrNull(),
            Slug = reader.TextOrNull(),
            Permalink = reader.TextOrNull(),
            Excerpt = reader.TextOrNull(),
            Description = reader.TextOrNull(),
            Language = reader.TextOrNull(),
            Series = reader.TextOrNull(),
            Adopts = reader.TextOrNull(),
            Date = reader.Day(),
            Updated = reader.Day(),
            Aliases = reader.Texts(),
            Categories = reader.Texts(),
            Tags = reader.Texts(),
            IsDateCommitted = reader.Switch() is true,
            IsDraft = reader.Switch() is true,
            Math = reader.Switch(),
            TableOfContents = reader.Switch(),
            SeriesOrder = (reader.Number(), reader.Number()) is (1, var order) ? order : null,
            Params = ReadNode(reader, path) as YamlMapping ?? YamlMapping.Empty,
        };

    private static void Write(MemoryWriter writer, YamlNode node)
    {
        // Where there is no front matter, there is no file either; else it is the entry's.
        writer.Add(node.Span.File.Length == 0 ? 0 : 1);
        writer.Add(node.Span.Line);
        writer.Add(node.Span.Column);
        writer.Add(node.Span.Length);
        switch (node)
        {
            case YamlScalar scalar:
                writer.Add(scalar.IsQuoted ? 1 : 0);
                writer.Add(scalar.Value);
                break;
            case YamlSequence sequence:
                writer.Add(2);
                writer.Add(sequence.Items.Length);
                foreach (var item in sequence.Items)
                    Write(writer, item);
                break;
            case YamlMapping mapping:
                writer.Add(3);
                writer.Add(mapping.Entries.Length);
                foreach (var entry in mapping.Entries)
                {
                    Write(writer, entry.Key);
                    Write(writer, entry.Value);
                }

                break;
        }
    }

    private static YamlNode ReadNode(MemoryReader reader, string path)
    {
        var span = new SourceSpan(reader.Number() == 0 ? "" : path, reader.Number(), reader.Number(), reader.Number());
        return reader.Number() switch
        {
            2 => new YamlSequence([.. Enumerable.Range(0, reader.Count()).Select(_ => ReadNode(reader, path))], span),
            3 => new YamlMapping([.. Enumerable.Range(0, reader.Count()).Select(_ => ReadEntry(reader, path))], span),
            var quoted => new YamlScalar(reader.Text(), quoted == 1, span),
        };
    }

    private static YamlEntry ReadEntry(MemoryReader reader, string path) =>
        ReadNode(reader, path) is YamlScalar key
            ? new YamlEntry(key, ReadNode(reader, path))
            : throw new InvalidDataException("a key that is no scalar");
}
