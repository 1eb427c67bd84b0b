using System.Globalization;
using Downlink.Output;
using Downlink.Posts;

namespace Downlink.Authoring;

/// <summary>
/// The name of a new Markdown file, without extension: its post's slug. The Latin words of the title where there are at least two, since
/// they make the shorter address; else all of its words, Han too. It is a name that every system allows.
/// </summary>
internal static class EntryName
{
    private const int LongestMade = 48, LongestChosen = 80;

    /// <summary>
    /// The name that a title or a chosen slug asks for; <paramref name="otherwise"/> where there is no letter or digit in it.
    /// </summary>
    public static string Of(string title, string? slug, string otherwise)
    {
        var name = slug is not null ? Shorten(Slugs.Of(slug).Value, LongestChosen) : OfTitle(title);
        return name.Length == 0 ? otherwise : IsTaken(name) ? $"{name}-{otherwise}" : name;
    }

    private static string OfTitle(string title)
    {
        var latin = Slugs.LatinWords(title);
        return latin.Split('-').Count(static word => word.Any(char.IsLetter)) > 1 ? latin : Shorten(Slugs.Of(title).Value, LongestMade);
    }

    /// <summary>Names of devices, and those that stand for their folder.</summary>
    private static bool IsTaken(string name) => name is "index" or "readme" || OutputPath.Refuse(name + ".md") is not null;

    /// <summary>Whole words as far as they fit; of a first word that is longer, as many characters.</summary>
    private static string Shorten(string name, int longest)
    {
        var ends = StringInfo.ParseCombiningCharacters(name);
        if (ends.Length <= longest)
            return name;

        var cut = name[..ends[longest]];
        var word = name[cut.Length] == '-' ? cut.Length : cut.LastIndexOf('-');
        return (word > 0 ? cut[..word] : cut).TrimEnd('-');
    }
}
