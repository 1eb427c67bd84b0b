using System.Text;

namespace Downlink.Tests.Fuzzing;

/// <summary>A text that may be as long as one likes, made of a piece by the ten thousand.</summary>
/// <param name="Fuzzer">The part that is to read it.</param>
/// <param name="Name">What it is made of.</param>
/// <param name="Of">The text of so many pieces.</param>
internal sealed record HugeText(string Fuzzer, string Name, Func<int, string> Of)
{
    /// <summary>What stands for the number of a piece.</summary>
    private const string Number = "№";

    /// <summary>The same again and again.</summary>
    public static HugeText Repeated(string fuzzer, string piece) => Framed(fuzzer, "", piece, "");

    /// <summary>Between something that stands once.</summary>
    public static HugeText Framed(string fuzzer, string head, string piece, string tail) => new(
        fuzzer,
        $"{head}{piece}{(head.Length + tail.Length > 0 ? "…" : "")}{tail}",
        count => head + Repeat(piece, count) + tail
    );

    /// <summary>So many that are opened, and all of them closed.</summary>
    public static HugeText Nested(string fuzzer, string open, string close) =>
        new(fuzzer, $"{open}…{close}", count => Repeat(open, count) + "a" + Repeat(close, count));

    /// <summary>Each of its own name: <c>№</c> is its number.</summary>
    public static HugeText Numbered(string fuzzer, string piece) => new(
        fuzzer,
        piece,
        count => string.Concat(Enumerable.Range(0, count).Select(one => piece.Replace(Number, $"{one}", StringComparison.Ordinal)))
    );

    /// <summary>One, two, three of a mark and so on, parted by something else, as long together as so many of them would be.</summary>
    public static HugeText Growing(string fuzzer, string mark, string between) => new(
        fuzzer,
        $"{mark}{between}{mark}{mark}{between}…",
        count => string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2 * count)).Select(length => Repeat(mark, length) + between))
    );

    public override string ToString() => $"{Fuzzer} {Name.ReplaceLineEndings("\\n")}";

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
