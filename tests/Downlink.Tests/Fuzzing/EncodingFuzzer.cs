using System.Collections.Immutable;
using System.Text;
using Downlink.Sources;

namespace Downlink.Tests.Fuzzing;

/// <summary>Bytes of a file, whole and damaged.</summary>
internal sealed class EncodingFuzzer : Fuzzer
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF8Encoding(false), new UnicodeEncoding(false, false),
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030") ?? Encoding.UTF8,
    ];

    public override string Name => "encodings";

    public override ImmutableArray<string> Tokens => ["目标检测", "，。", "the ", "ÿþ", "ï»¿", "\0", "𝑊", "€"];

    public override void Try(string text)
    {
        var random = new Random(text.Length + (text.Length > 0 ? text[^1] : 0));
        for (var which = 0; which < Encodings.Length; which++)
        {
            byte[] bytes = [.. Encodings[which].Preamble, .. Encodings[which].GetBytes(text)];
            // What a mark announces is no guess; but a text has no NULs, and a mark that stands twice is still a mark.
            if (which < 3 && !text.Contains('\0', StringComparison.Ordinal) && text is not ['\uFEFF' or '\uFFFE', ..])
                Require(TextDecoder.Decode(bytes)?.Text == text, $"{Encodings[which].WebName} with its mark is read as it was written");
            for (var change = random.Next(1, 6); change > 0 && bytes.Length > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (TextDecoder.Decode(bytes) is { } decoded)
                Require(decoded.Text.EnumerateRunes().Count(static rune => rune.Value == 0xFFFD) >= decoded.Damage, "each damage is shown");
        }
    }
}
