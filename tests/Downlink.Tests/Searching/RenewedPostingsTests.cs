using Downlink.Memory;
using Downlink.Searching;

namespace Downlink.Tests.Searching;

public sealed class RenewedPostingsTests
{
    private static readonly string[] Keys =
    [
        .. Enumerable.Range(0, 300).Select(static number => $"a{number:000}")
            .Concat(Enumerable.Range(0, 100).Select(static number => $"的{(char)('一' + number)}"))
            .Concat(Enumerable.Range(0, 20).Select(static number => $"b{(char)('一' + number)}"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData(300, 300, new[] { 7 })]
    [InlineData(300, 302, new[] { 0, 299, 300, 301 })]
    [InlineData(300, 298, new[] { 12, 298, 299 })]
    public void Are_what_all_pages_would_give(int before, int now, int[] changed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(before + now);
        var pages = Enumerable.Range(0, Math.Max(before, now)).Select(_ => Page(random)).ToArray();
        var former = Kept(pages[..before], folder);
        foreach (var page in changed)
            pages[page] = Page(random);
        pages = pages[..now];

        var renewed = new RenewedPostings(former, changed, pages, static term => Keys[term]);
        var (all, terms) = (new TermPostings(Keys.Length, pages), Terms(new TermPostings(Keys.Length, pages)));

        Assert.All(Enumerable.Range(0, Keys.Length), term => Assert.Equal(all.Of(term).ToArray(), renewed.Of(term).ToArray()));
        var lists = PrefixLists.Of(terms, now, renewed: null);
        Assert.Contains(lists, static list => list.Key == "a*");
        Assert.Contains(lists, static list => list.Key == "的*");
        Assert.Equal(lists.Select(Describe), PrefixLists.Of(terms, now, renewed).Select(Describe));
    }

    private static DocumentTerms Page(Random random)
    {
        var terms = Enumerable.Range(0, Keys.Length).ToArray();
        random.Shuffle(terms);
        return new DocumentTerms(terms.AsSpan(0, random.Next(60, 180)), random.Next(5), random.Next(20));
    }

    private static TermMemory Kept(DocumentTerms[] pages, TemporaryFolder folder)
    {
        var terms = Terms(new TermPostings(Keys.Length, pages));
        var lists = PrefixLists.Of(terms, pages.Length, renewed: null);
        var file = new MemoryFile(folder["terms"], "test");
        file.Write(writer => TermMemory.Write(writer, terms, lists, Keys.Length, pages, static page => Digest.Of($"{page}")));
        return TermMemory.Read(file) ?? throw new InvalidOperationException("It wasn't kept.");
    }

    private static List<IndexTerm> Terms(TermPostings postings) =>
        [.. Keys.Select((key, number) => new IndexTerm(key, number, postings.Of(number))).Where(static term => !term.Code.IsEmpty)];

    private static string Describe(IndexTerm list) => $"{list.Key} {Convert.ToHexString(list.Code.Span)}";
}
