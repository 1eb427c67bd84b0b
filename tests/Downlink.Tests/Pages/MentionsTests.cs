using Downlink.Diagnostics;
using Downlink.Entries;
using Downlink.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Pages;

public sealed class MentionsTests
{
    [Fact]
    public void Many_files_among_many_texts_are_found_where_one_by_one_they_would_be()
    {
        var pieces = Gen.Elements("a", "b", "ab", " ", "%20", ".png", "/", "é").ListOf().Select(string.Concat);
        var names = pieces.Where(static name => name.Length > 0).ListOf(40).Select(static names => names.Distinct().ToList());
        Prop.ForAll(Arb.From(Gen.Zip(names, pieces.ListOf(40))), static sample =>
        {
            ContentPage[] texts = [.. sample.Item2.Select(static (text, at) => new ContentPage(new Permalink($"/{at}/"), Made(text, at)))];

            var found = Mentions.Of(texts, sample.Item1);

            foreach (var name in sample.Item1)
                Assert.Equal(texts.Where(text => Mentions.Are(text.Entry, name)), found[name]);
        }).Check(Repeatable.Runs.WithMaxTest(100));
    }

    private static Entry Made(string text, int at) => new()
    {
        Kind = EntryKind.Markdown,
        Body = text,
        Origin = SourceSpan.Of($"content/posts/{at}.md"),
        Index = 0,
        FrontMatter = new FrontMatter(),
    };
}
