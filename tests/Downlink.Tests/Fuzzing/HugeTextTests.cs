namespace Downlink.Tests.Fuzzing;

/// <summary>The short form of <c>Downlink.Trials huge</c>.</summary>
public sealed class HugeTextTests
{
    /// <summary>Each takes a second or so; what grows with the square of a length takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Pieces
    {
        get
        {
            var pieces = new TheoryData<string, string>();
            foreach (var (name, piece) in HugeTexts.Mended)
                pieces.Add(name, piece);
            return pieces;
        }
    }

    [Theory, MemberData(nameof(Pieces))]
    public void A_piece_by_the_ten_thousand_is_read_in_time(string name, string piece) =>
        Assert.True(HugeTexts.Try(name, piece, Patience));
}
