using System.Collections.Immutable;

namespace Downlink.Tests.Searching;

/// <summary>A search returns exactly the pages that contain what is looked for, once all hits are asked for.</summary>
public sealed class SearchLawTests
{
    private const int Pages = 1000;
    private const int Queries = 200;

    [NodeFact]
    public void Finds_exactly_the_pages_that_contain_a_piece_of_text()
    {
        var made = new MadeTexts(20260111);
        ImmutableArray<MadePage> pages = [.. Enumerable.Range(0, Pages).Select(number => made.Page($"p{number}"))];
        ImmutableArray<string> pieces = [.. Enumerable.Range(0, Queries).Select(_ => made.PieceOf(pages))];
        using var site = new SearchedSite(pages);
        var answers = site.Search(pieces.Select(static piece => new Query(HasSpace(piece) ? $"\"{piece}\"" : piece)));
        for (var index = 0; index < Queries; index++)
            AssertSame(pieces[index], pages.Where(page => Plainly.Contains(page, pieces[index])), answers[index]);
    }

    [NodeFact]
    public void Finds_exactly_the_pages_that_contain_all_of_several_terms_in_a_category()
    {
        var made = new MadeTexts(7);
        ImmutableArray<MadePage> pages =
            [.. Enumerable.Range(0, 300).Select(number => made.Page($"p{number}") with { Category = number % 3 == 0 ? "ssm" : "misc" })];
        string Term() => made.PieceOf(pages).Replace(" ", "", StringComparison.Ordinal);
        ImmutableArray<(string One, string Other)> pairs = [.. Enumerable.Range(0, 60).Select(_ => (Term(), Term()))];
        using var site = new SearchedSite(pages);
        var answers = site.Search(pairs.Select(static pair => new Query($"{pair.One}　{pair.Other}", "ssm")));
        for (var index = 0; index < pairs.Length; index++)
        {
            var (one, other) = pairs[index];
            var right = pages.Where(page => page.Category == "ssm" && Plainly.Contains(page, one) && Plainly.Contains(page, other));
            AssertSame($"{one} {other}", right, answers[index]);
        }
    }

    [NodeFact]
    public void Finds_exactly_the_pages_that_contain_one_character()
    {
        var made = new MadeTexts(11);
        ImmutableArray<MadePage> pages = [.. Enumerable.Range(0, 300).Select(number => made.Page($"p{number}"))];
        ImmutableArray<string> characters = [.. MadeTexts.Han.Select(static han => han.ToString()).Take(40), "d", "t", "2"];
        using var site = new SearchedSite(pages);
        var answers = site.Search(characters.Select(static character => new Query(character)));
        for (var index = 0; index < characters.Length; index++)
            AssertSame(characters[index], pages.Where(page => Plainly.Contains(page, characters[index])), answers[index]);
    }

    private static void AssertSame(string query, IEnumerable<MadePage> expected, Hit[]? found)
    {
        ImmutableArray<string> right = [.. expected.Select(static page => $"posts/{page.Name}/").Order(StringComparer.Ordinal)];
        ImmutableArray<string> given = [.. (found ?? []).Select(static hit => hit.Path).Order(StringComparer.Ordinal)];
        var (missing, wrong) = (right.Except(given).ToList(), given.Except(right).ToList());
        Assert.True(
            given.SequenceEqual(right), $"{query}: without {string.Join(' ', missing)}; wrongly {string.Join(' ', wrong)}; {right.Length} in all");
    }

    private static bool HasSpace(string piece) => piece.Contains(' ', StringComparison.Ordinal);
}
