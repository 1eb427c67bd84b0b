namespace Downlink.Tests.Fuzzing;

/// <summary>The short form of <c>Downlink.Trials fuzz</c>.</summary>
public sealed class FuzzTests
{
    private const int Texts = 150;

    public static TheoryData<string> Names => [.. Fuzzer.All().Select(static fuzzer => fuzzer.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_text_that_broke_a_part_once_is_taken(string name)
    {
        var fuzzer = Fuzzer.All().Single(fuzzer => fuzzer.Name == name);
        foreach (var (_, text) in Corpus.Of(fuzzer))
            fuzzer.Try(text);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_text_breaks_a_part(string name)
    {
        var fuzzers = Fuzzer.All();
        var place = fuzzers.ToList().FindIndex(fuzzer => fuzzer.Name == name);
        var run = new FuzzRun(fuzzers[place], place, seed: 20261122);
        for (var number = 0; number < Texts; number++)
        {
            var text = run.TextOf(number);
            if (run.Try(text) is { } fault)
                Assert.Fail($"{fault}\n{run.Shrink(text)}");
        }
    }
}
