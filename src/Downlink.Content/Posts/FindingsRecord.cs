using System.Collections.Immutable;
using Downlink.Dedup;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>What a post's own text offers, as later runs find it.</summary>
internal static class FindingsRecord
{
    /// <summary>Null for a post whose text nobody keeps anything of.</summary>
    public static Digest? KeyOf(Signal signal, string settings)
    {
        if (signal.Winner.Key is not { } winner)
            return null;

        using var digest = new DigestBuilder();
        digest.Add("findings").Add(settings).Add(winner).Add(signal.Categories.Length);
        foreach (var category in signal.Categories)
            digest.Add(category);
        return digest.ToDigest();
    }

    public static void Write(MemoryWriter writer, PostFindings findings)
    {
        writer.Add(findings.Title.Text);
        writer.Add(findings.Title.Reason);
        writer.Add(findings.Language);
        writer.Add(findings.Excerpt);
        writer.Add(findings.Classification.Categories);
        writer.Add(findings.Classification.Evidence.Length);
        foreach (var evidence in findings.Classification.Evidence)
            Write(writer, evidence);
    }

    public static PostFindings Read(MemoryReader reader, Signal signal)
    {
        var (title, language, excerpt) = (new FoundTitle(reader.Text(), reader.Text()), reader.Text(), reader.Text());
        return new PostFindings(signal, title, new Classification(reader.Texts(), ReadEvidence(reader)), language, excerpt);
    }

    private static void Write(MemoryWriter writer, CategoryEvidence evidence)
    {
        writer.Add(evidence.Category);
        writer.Add(evidence.Score);
        writer.Add(evidence.Threshold);
        writer.Add(evidence.Terms.Length);
        foreach (var term in evidence.Terms)
        {
            writer.Add(term.Term);
            writer.Add(term.Weight);
            writer.Add(term.Where);
        }
    }

    private static ImmutableArray<CategoryEvidence> ReadEvidence(MemoryReader reader)
    {
        var evidence = new CategoryEvidence[reader.Count()];
        for (var index = 0; index < evidence.Length; index++)
            evidence[index] = new CategoryEvidence(reader.Text(), reader.Fraction(), reader.Fraction(), ReadTerms(reader));
        return [.. evidence];
    }

    private static ImmutableArray<TermEvidence> ReadTerms(MemoryReader reader)
    {
        var terms = new TermEvidence[reader.Count()];
        for (var index = 0; index < terms.Length; index++)
            terms[index] = new TermEvidence(reader.Text(), reader.Fraction(), reader.Text());
        return [.. terms];
    }
}
