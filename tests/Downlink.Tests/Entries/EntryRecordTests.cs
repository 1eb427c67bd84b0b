using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Memory;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Tests.Entries;

public sealed class EntryRecordTests
{
    private static readonly SiteConfig Config = new() { Title = "x", TimeZone = "UTC" };

    [Theory]
    [InlineData("plain text\n")]
    [InlineData("---\ntitle: A\ndate: 2026-01-11\nupdated: 2026-02-01\nslug: s\npermalink: /x/\naliases: [/a/, /b/]\ncategories: [c, d]\ntags: e\n"
        + "draft: true\nexcerpt: f\ndescription: g\nlanguage: en\nseries: h\nseries_order: -3\nmath: false\ntoc: true\nadopts: abc\n"
        + "own: { list: [1, two, '3'], none: ~ }\n---\n\n# Heading\n\n[text](x.md) `code`\n")]
    [InlineData("---\ntitle: ''\nmath: true\ntoc: false\nseries_order: 0\n---\n")]
    public void What_is_read_back_is_what_was_written(string text)
    {
        var source = new SourceFile { Path = "content/posts/2026-01-02-a.md", Text = text };
        var entry = new MarkdownReader(Config).Read(source, new DiagnosticBag()) with { Key = new Digest(new byte[Digest.Size]) };
        var written = new ArrayBufferWriter<byte>();
        var writer = new MemoryWriter(written);
        EntryRecord.Write(writer, entry);
        var reader = new MemoryReader(written.WrittenMemory);

        var back = EntryRecord.Read(reader, source, new Digest(new byte[Digest.Size]));

        Assert.True(reader.IsAtEnd);
        Assert.Equal(Shown(entry), Shown(back));
    }

    [Fact]
    public void What_a_text_offers_is_read_back_as_it_was_written()
    {
        var config = new SiteConfig
        {
            Title = "x",
            Categories = [new CategoryRule { Slug = "ml", Name = "ML", Threshold = 1, Terms = [new WeightedTerm("tensor", 2.5), new WeightedTerm("梯度", 1)] }],
        };
        var entry = new MarkdownReader(config).Read(
            new SourceFile { Path = "content/posts/a.md", Text = "The tensor is a thing. 梯度下降也是。\n" },
            new DiagnosticBag()
        );
        var signal = Downlink.Dedup.SignalMaker.Alone(entry, Downlink.Dedup.ContentHash.OfPath("content/posts/a.md"));
        var reader = new PostReader(config);
        var findings = reader.Find(signal);
        var written = new ArrayBufferWriter<byte>();
        var writer = new MemoryWriter(written);
        FindingsRecord.Write(writer, findings);

        Assert.NotEmpty(findings.Classification.Evidence);
        Assert.Equal(Shown(findings), Shown(FindingsRecord.Read(new MemoryReader(written.WrittenMemory), signal, reader.Classifier)));
    }

    [Fact]
    public void Half_a_character_is_not_kept()
    {
        var written = new ArrayBufferWriter<byte>();
        var writer = new MemoryWriter(written);
        writer.Add("a\ud800b");

        Assert.False(writer.IsExact);
    }

    /// <summary>Every property of a value, and of those that it holds, as text.</summary>
    private static string Shown(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            DateOnly or bool or int or double or Enum => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Shown))}]",
            _ => "{"
                + string.Join(
                    ", ",
                    value
                        .GetType()
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(static property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
                        .Select(property => $"{property.Name} = {Shown(property.GetValue(value))}")
                )
                + "}",
        };
}
