using Scriban.Tests.Cases;

namespace Scriban.Tests.Reliability;

/// <summary>Templates made of the recorded ones by cutting, doubling, swapping and joining pieces, the same for the same seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "end", "(", ")", "[", "]", "{", "}", " | ", "-", "~", "\n", "1", "\"", "$0", "@", "^", "for x in xs; ",
        "if ", "x", ".y", "?.", "=", " + ", " * ", " << ", "..", "99999999999", "null", "xs", "post", "f ", "(do; ret $0; end)",
    ];

    private static readonly string[] Templates = [.. CaseFile.ReadAll().Select(recorded => recorded.Template)];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = Any(Templates);
        for (var i = _random.Next(1, 5); i > 0; i--) text = Mutate(text);
        return text;
    }

    private string Mutate(string text)
    {
        var start = _random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + _random.Next(6));
        return _random.Next(6) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(start, Any(Pieces)),
            2 => text.Insert(start, text[start..end]),
            3 => text[..start] + Any(Pieces) + text[end..],
            4 => text[..start] + Rest(Any(Templates)),
            _ => text + Any(Templates),
        };
    }

    private string Rest(string text) => text[_random.Next(text.Length + 1)..];

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];
}
