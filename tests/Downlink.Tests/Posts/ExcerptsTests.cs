using Downlink.Configuration;
using Downlink.Posts;
using Downlink.Tests.Curation;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Posts;

public sealed class ExcerptsTests
{
    [Theory]
    [InlineData(
        "短句。第二句也不长,但是加起来就够了,因为要有一定的长度才像摘要,读起来才舒服。第三句。",
        "短句。第二句也不长,但是加起来就够了,因为要有一定的长度才像摘要,读起来才舒服。"
    )]
    [InlineData(
        "Dr. No costs 3.50 here. It is a rather short sentence, and another one follows it. More.",
        "Dr. No costs 3.50 here. It is a rather short sentence, and another one follows it."
    )]
    [InlineData("没有标点", "没有标点")]
    [InlineData("前 [代码] 后", "前 后")]
    public void Ends_with_a_sentence(string text, string excerpt) => Assert.Equal(excerpt, Excerpts.Of(text, new DumpSettings()));

    [Fact]
    public void Without_a_sentence_it_ends_between_words()
    {
        var excerpt = Excerpts.Of(string.Join(' ', Enumerable.Repeat("incomprehensibilities", 20)), new DumpSettings());

        Assert.EndsWith("incomprehensibilities…", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_cuts_a_character() =>
        Prop.ForAll(
                Texts.LongLine.ToArbitrary(),
                static text =>
                {
                    var excerpt = Excerpts.Of(text, new DumpSettings());
                    return excerpt.Length <= 400
                        && (excerpt.Length == 0 || (!char.IsHighSurrogate(excerpt[^1]) && !char.IsLowSurrogate(excerpt[0])));
                }
            )
            .Check(Repeatable.Runs);
}
