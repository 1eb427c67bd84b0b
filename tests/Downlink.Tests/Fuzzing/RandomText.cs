using System.Collections.Immutable;
using System.Text;

namespace Downlink.Tests.Fuzzing;

/// <summary>Texts of a corpus, cut, doubled, joined and strewn with pieces that mean something; the same for the same number.</summary>
internal sealed class RandomText(ImmutableArray<string> corpus, ImmutableArray<string> tokens)
{
    private const int Longest = 20_000;

    private static readonly string[] Strange =
    [
        "\0", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\ufffd", "\uffff", "é", "e\u0301", "ﬀ", "中", "，", "\u3000",
        "Ａ", "𝑊", "👩‍💻", "🇨🇳", "\t", "\r", "\n", "\r\n", "\n\n", " ", "    ", "-1", "0", "1e999", "99999999999999999999", "%", "%00", "%2e%2e%2f", "../", "\\", "'", "\"", "`",
        "<", ">", "&", "&#x110000;", "&amp;amp;", "\\u0000", "\\ud800", "null", "{{", "}}", "$", "|", "*", "_", "[", "]", "(", ")", "#", ":", "---\n",
    ];

    public string Make(int number)
    {
        var random = new Random(number);
        var text = Any(random, corpus);
        for (var change = random.Next(1, 9); change > 0; change--)
            text = Change(random, text);
        return WithoutHalves(text.Length > Longest ? text[..Longest] : text);
    }

    private string Change(Random random, string text)
    {
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + (random.Next(4) == 0 ? random.Next(200) : random.Next(8)));
        return random.Next(10) switch
        {
            0 => text.Remove(start, end - start),
            1 or 2 => text.Insert(start, Any(random, tokens)),
            3 => text.Insert(start, Any(random, Strange)),
            4 => text.Insert(start, text[start..end]),
            5 => text[..start] + Any(random, tokens) + text[end..],
            6 => text[..start] + Rest(random, Any(random, corpus)),
            7 => text.Insert(start, Repeat(Any(random, tokens), random.Next(2, random.Next(8) == 0 ? 2000 : 20))),
            8 => text.Insert(start, Any(random, tokens) + Any(random, Strange) + Any(random, tokens)),
            _ => text.Insert(start, Any(random, corpus)),
        };
    }

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    private static string Rest(Random random, string text) => text[random.Next(text.Length + 1)..];

    private static string Any(Random random, IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    /// <summary>No file decodes to half a character.</summary>
    private static string WithoutHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
