namespace Downlink.Checking;

/// <summary>A formula between <c>$$</c> that was begun is ended; one that isn't stands in the text with its signs.</summary>
internal static class FormulaRule
{
    private const string Mark = "$$";

    /// <param name="source">The file.</param>
    /// <param name="prose">Its text with code blanked out.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="faults">Where to.</param>
    public static void Check(SourceText source, string prose, int from, FaultLedger faults)
    {
        var marks = MarksIn(prose, from);
        if (marks.Count % 2 == 0)
            return;

        // A formula has no empty line within, so the first pair with one between is none.
        var open = 0;
        while (open + 1 < marks.Count && !HasEmptyLine(prose.AsSpan(marks[open]..marks[open + 1])))
            open += 2;
        faults.Add(ProseDiagnostics.OpenFormula() with { Span = source.At(marks[open], Mark.Length) }, null);
    }

    private static List<int> MarksIn(string prose, int from)
    {
        var marks = new List<int>();
        for (
            var at = prose.IndexOf(Mark, from, StringComparison.Ordinal);
            at >= 0;
            at = prose.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal)
        )
        {
            if (at == 0 || prose[at - 1] != '\\')
                marks.Add(at);
        }

        return marks;
    }

    private static bool HasEmptyLine(ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if (!first && line.IsWhiteSpace())
                return true;
            first = false;
        }

        return false;
    }
}
