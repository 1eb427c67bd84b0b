using Downlink.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Text;

public sealed class TermAutomatonTests
{
    [Fact]
    public void Finds_every_word_at_every_place_as_a_search_for_each_would()
    {
        var words = Gen.Elements('a', 'b', '中').NonEmptyListOf().Select(letters => string.Concat(letters.Take(5)));
        var sets = words.NonEmptyListOf().Select(list => list.Distinct().ToList());
        var texts = Gen.Elements('a', 'b', '中', 'x').ListOf().Select(letters => string.Concat(letters));

        Prop.ForAll(sets.ToArbitrary(), texts.ToArbitrary(), (set, text) =>
        {
            var found = new List<(string Word, int Start)>();
            new TermAutomaton(set).Find(text, (word, start) => found.Add((set[word], start)));

                    var expected = set.SelectMany(word =>
                        Enumerable.Range(0, text.Length).Where(start => text.AsSpan(start).StartsWith(word)).Select(start => (word, start))
                    );
                    return found.Order().SequenceEqual(expected.Order());
                }
            )
            .Check(Repeatable.Runs);
    }

    [Fact]
    public void Finds_words_as_well_where_there_are_very_many()
    {
        const string letters = "abcdefghijklmn中";
        var words = (from one in letters from two in letters from three in letters select $"{one}{two}{three}").ToList();
        var text = string.Concat(words);

        var found = new List<int>();
        new TermAutomaton(words).Find(text, (word, start) =>
        {
            Assert.Equal(words[word], text.Substring(start, 3));
            found.Add(start);
        });

        Assert.Equal(Enumerable.Range(0, text.Length - 2), found);
    }
}
