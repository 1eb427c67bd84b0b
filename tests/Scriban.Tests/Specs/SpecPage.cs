namespace Scriban.Tests.Specs;

/// <summary>Reads the cases of a page: a sentence is the last line of prose before the blocks.</summary>
internal static class SpecPage
{
    private const string Fence = "```";

    public static IEnumerable<SpecCase> ReadAll() =>
        from path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal)
        where Path.GetFileName(path) != "README.md"
        from spec in Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))
        select spec;

    private static IEnumerable<SpecCase> Read(string page, string text)
    {
        var lines = new Queue<string>(text.ReplaceLineEndings("\n").Split('\n'));
        var spec = new SpecCase { Page = page, Sentence = "" };
        while (lines.TryDequeue(out var line))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (line.Length > 0) spec = new SpecCase { Page = page, Sentence = line };
                continue;
            }

            spec = WithBlock(spec, line[Fence.Length..], TakeBlock(lines));
            if ((spec.Text ?? spec.Error) is not null) yield return spec;
        }
    }

    private static string TakeBlock(Queue<string> lines)
    {
        var block = new List<string>();
        while (lines.TryDequeue(out var line) && line != Fence) block.Add(line);
        return string.Join('\n', block);
    }

    private static SpecCase WithBlock(SpecCase spec, string kind, string block) => kind.Split(' ') switch
    {
        ["json"] => spec with { Data = block },
        ["partial", var name] => spec with { Partials = new Dictionary<string, string>(spec.Partials) { [name] = block } },
        ["scriban"] => spec with { Template = block },
        ["text"] => spec with { Text = block },
        ["error"] => spec with { Error = block },
        _ => throw new InvalidDataException($"{spec.Name}: unknown block `{kind}`"),
    };
}
