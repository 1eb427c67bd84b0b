using System.Text.RegularExpressions;
using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Tests.Rendering;

public partial class ThemeWordsTests
{
    private static readonly string Templates = Repository.Folder("templates");

    [Fact]
    public void Every_language_of_the_theme_has_the_same_words() =>
        Assert.Equal(Keys("zh-CN").Order(StringComparer.Ordinal), Keys("en").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_that_a_template_says_is_there()
    {
        var said = Directory.EnumerateFiles(Templates, "*.sbn-html", SearchOption.AllDirectories)
            .SelectMany(path => Said().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Where(key => !key.EndsWith('.'))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(said);
        Assert.Empty(said.Except(Keys("zh-CN")).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Keys(string language)
    {
        var mapping = YamlReader.ReadMapping(
            "words.yml",
            File.ReadAllText(Path.Combine(Templates, "i18n", language + ".yml")),
            new DiagnosticBag()
        );
        Assert.NotNull(mapping);
        return Keys(mapping, "").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keys as templates write them: the forms of a number are one word.</summary>
    private static IEnumerable<string> Keys(YamlMapping mapping, string prefix) => mapping.Entries.SelectMany(entry => entry.Value switch
    {
        YamlMapping inner when inner["other"] is null => Keys(inner, prefix + entry.Key.Value + "."),
        _ => [prefix + entry.Key.Value],
    });

    [GeneratedRegex("""\bt "([a-z_.]+)""")]
    private static partial Regex Said();
}
