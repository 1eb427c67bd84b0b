using System.Collections.Immutable;

namespace Downlink.Tests.Fuzzing;

/// <summary>A part that takes foreign text, and the laws that it keeps whatever the text is.</summary>
internal abstract class Fuzzer
{
    /// <summary>As its folder in <c>tests/corpus</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Pieces that mean something to it.</summary>
    public abstract ImmutableArray<string> Tokens { get; }

    /// <summary>All there are, each in its place: the place is part of what decides a random text.</summary>
    public static ImmutableArray<Fuzzer> All() =>
    [
        new EncodingFuzzer(), new DumpFuzzer(), new FrontMatterFuzzer(), new ConfigurationFuzzer(), new MarkdownFuzzer(), new TemplateFuzzer(),
        new SanitizerFuzzer(), new FeedFuzzer(), new SearchFuzzer(), new WorkerFuzzer(), new PictureFuzzer(), new CheckFuzzer(),
    ];

    /// <summary>Gives the text to the part.</summary>
    /// <exception cref="InvalidOperationException">A law is broken; any other exception is a fault of the part itself.</exception>
    public abstract void Try(string text);

    protected static void Require(bool holds, string law)
    {
        if (!holds)
            throw new InvalidOperationException($"broken: {law}");
    }
}
