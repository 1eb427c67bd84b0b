using System.Text;
using Downlink.Diagnostics;
using Downlink.Output;
using Downlink.Rendering;
using Downlink.Tests.Output;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Rendering;

public sealed class Utf8TextTests
{
    private static readonly Gen<string> Part =
        from text in Gen.Elements("a", "目标检测", "𝑊 \U0001F600", "é", "")
        from times in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 30_000))
        from before in Gen.Elements("", "x")
        select before + string.Concat(Enumerable.Repeat(text, times));

    [Fact]
    public void However_long_it_gets_it_is_what_was_appended() =>
        Prop.ForAll(
                Gen.ListOf(Part).ToArbitrary(),
                static parts =>
                {
                    var (text, whole) = (new Utf8Text(), new Utf8Text());
                    for (var at = 0; at < parts.Count; at++)
                        _ = at % 2 == 0 ? text.Append(parts[at]) : text.Append(Encoding.UTF8.GetBytes(parts[at]));
                    whole.Append("<").Append(text).Append(">");

                    var expected = Encoding.UTF8.GetBytes(string.Concat(parts));
                    Assert.Equal(expected.Length, text.Length);
                    Assert.True(text.Written.Span.SequenceEqual(expected));
                    Assert.True(whole.Take().AsSpan()[1..^1].SequenceEqual(expected));
                    using var file = text.ToFile("a");
                    Assert.True(file.Bytes.Span.SequenceEqual(expected));
                    Assert.Equal((expected.Length, 0), (file.Size, text.Length));
                }
            )
            .Check(Repeatable.Runs.WithMaxTest(100));

    [Fact]
    public void No_piece_of_a_long_file_is_much_longer_than_another_and_its_hash_is_that_of_all()
    {
        using var file = Long("目标").ToFile("a");

        Assert.InRange(file.Pieces.Count, 5, 10);
        Assert.All(file.Pieces, static piece => Assert.InRange(piece.Length, 0, Utf8Text.Piece));
        Assert.Equal(FileHash.Of(file.Bytes.Span), FileHash.Of(file.Pieces));
    }

    [Fact]
    public void A_file_in_pieces_is_written_once_and_again_where_one_of_its_last_bytes_differs()
    {
        using var fixture = new OutputFixture();

        Assert.Equal(1, Write(fixture, "a"));
        Assert.Equal(0, Write(fixture, "a"));
        Assert.Equal(1, Write(fixture, "b"));
        Assert.Equal(Encoding.UTF8.GetString(Long("b").Written.Span), fixture.Site["x.html"]);
    }

    private static int? Write(OutputFixture fixture, string end)
    {
        using var writer = fixture.Open(new DiagnosticBag());
        using (var file = Long(end).ToFile("x.html"))
            writer.Write(file);
        return writer.Commit()?.Written;
    }

    private static Utf8Text Long(string end)
    {
        var text = new Utf8Text();
        for (var number = 0; number < 40_000; number++)
            text.Append("检测 ");
        return text.Append(end);
    }
}
