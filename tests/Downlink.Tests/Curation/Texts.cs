using FsCheck;
using FsCheck.Fluent;

namespace Downlink.Tests.Curation;

/// <summary>Random texts of the pieces that dumps are made of, hostile ones included.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "目标检测",
        "的",
        "训练",
        "模型",
        "、",
        "。",
        "，",
        ",",
        ".",
        "...",
        "…",
        "！",
        "?",
        ":",
        " ",
        "  ",
        "　",
        "\t",
        "DDP",
        "PyTorch",
        "a",
        "b",
        "C++",
        "x_1w_1",
        "{{",
        "<b>",
        "&",
        "&amp;",
        "&lt;",
        "amp;",
        "#",
        "*",
        "[代码]",
        "[C]",
        "𝑊",
        "🔖",
        "👨‍👩‍👧",
        "e\u0301",
        "é",
        "\u200B",
        "\u0007",
        "ＡＢ",
        "（",
        "）",
        "1.",
        "2026-01-11",
        "一、",
        "3.14",
        "\"",
        "“",
        "”",
        "-",
        "——",
        "\uFEFF",
        "\u00A0",
        "http://a.b/c",
        "ｶﾞ",
        "が",
    ];

    public static Gen<string> Line { get; } = Gen.ListOf(Gen.Elements(Pieces)).Select(static pieces => string.Concat(pieces));

    public static Gen<string> LongLine { get; } = Gen.ListOf(Gen.Elements(Pieces), 90).Select(static pieces => string.Concat(pieces));

    public static Gen<string> Dump { get; } =
        Gen.ListOf(
                Gen.Frequency(
                    (3, Line),
                    (2, LongLine),
                    (1, Gen.Elements("", "Python", "2026-01-11", "LATEST UPDATES", "=====", "© 2025", "\0\0\0"))
                )
            )
            .SelectMany(static lines => Gen.Elements("\n", "\r\n", "\r").Select(end => string.Join(end, lines)));
}
