using System.Collections.Immutable;
using System.Text;

namespace Downlink.Tests.Searching;

/// <summary>
/// Texts in Chinese with English in them, of so few characters that any two stand side by side in many a page: what an index of pairs
/// promises often isn't there.
/// </summary>
internal sealed class MadeTexts(int seed)
{
    public const string Han =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因";

    private static readonly ImmutableArray<string> Words =
    [
        "DDP", "ddp2", "D", "DataLoader", "data", "torch", "Torch.compile", "tor", "PyTorch", "all-reduce", "3D", "2026", "20", "C++",
        "ＤＤＰ", "p_{ii}", "x", "GPU", "gpus",
    ];

    private static readonly ImmutableArray<string> Marks = ["，", "。", "、", "（", "）", "：", "！", ", ", "- "];

    private readonly Random _random = new(seed);

    public MadePage Page(string name) =>
        new(
            name,
            Sentence(3),
            [.. Enumerable.Range(0, _random.Next(1, 6)).Select(index => index == 1 ? "# " + Sentence(3) : Sentence(14))]
        );

    /// <summary>
    /// A piece of 2 to 8 characters of some page, that begins with no part of a Latin word but its beginning, and isn't marks alone.
    /// </summary>
    public string PieceOf(ImmutableArray<MadePage> pages)
    {
        while (true)
        {
            var line = Pick(pages[_random.Next(pages.Length)].Lines.ToList());
            var length = _random.Next(2, 9);
            var start = _random.Next(line.Length);
            if (start + length > line.Length) continue;

            var piece = line.Substring(start, length).Trim();
            var isInside = start > 0 && IsLatin(line[start]) && IsLatin(line[start - 1]);
            if (piece.Length > 1 && !isInside && piece.Any(c => Han.Contains(c, StringComparison.Ordinal) || IsLatin(c))) return piece;
        }
    }

    private string Sentence(int pieces)
    {
        var text = new StringBuilder();
        for (var piece = 0; piece < pieces; piece++)
        {
            text.Append(_random.Next(10) switch
            {
                < 2 => Spaced(Pick(Words)),
                2 => Pick(Marks),
                _ => string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => OneHan())),
            });
        }

        return text.ToString().Trim();
    }

    // The first ones are the most frequent.
    private char OneHan() => Han[Math.Min(_random.Next(Han.Length), _random.Next(Han.Length))];

    private string Spaced(string word) => _random.Next(3) switch { 0 => $" {word} ", 1 => $"{word} ", _ => $" {word}" };

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character is >= 'Ａ' and <= 'ｚ';
}
