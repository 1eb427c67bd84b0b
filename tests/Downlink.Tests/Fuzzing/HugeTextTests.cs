namespace Downlink.Tests.Fuzzing;

/// <summary>The short form of <c>Downlink.Trials huge</c>.</summary>
public sealed class HugeTextTests
{
    /// <summary>Each takes a second or so; what grows with the square of a length takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Mended
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var huge in HugeTexts.Mended)
                names.Add(huge.Fuzzer, huge.Name);
            return names;
        }
    }

    [Theory, MemberData(nameof(Mended))]
    public void A_piece_by_the_ten_thousand_is_read_in_time(string fuzzer, string name) =>
        Assert.True(HugeTexts.Try(HugeTexts.Mended.Single(huge => huge.Fuzzer == fuzzer && huge.Name == name), HugeTexts.Most, Patience));
}
