using System.Collections.Immutable;

namespace Downlink.Tests.Fuzzing;

/// <summary>The texts that random ones are made of, in <c>tests/corpus</c>: what each part is meant to read, and every text that once broke one.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Repository.Folder("tests/corpus");

    /// <summary>A fuzzer's texts by the names of their files.</summary>
    public static ImmutableArray<(string Name, string Text)> Of(Fuzzer fuzzer) =>
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Folder, fuzzer.Name))
            .Order(StringComparer.Ordinal)
            .Select(static file => (Path.GetFileName(file), File.ReadAllText(file))),
    ];
}
