using Downlink.Dedup;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>What a post's own text offers, as later runs find it.</summary>
internal static class FindingsRecord
{
    /// <summary>Null for a post whose text nobody keeps anything of.</summary>
    public static Digest? KeyOf(Signal signal, Digest settings)
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
    }

    /// <summary>The evidence for the categories is found again if anybody asks for it.</summary>
    public static PostFindings Read(MemoryReader reader, Signal signal, Classifier classifier)
    {
        var (title, language, excerpt) = (new FoundTitle(reader.Text(), reader.Text()), reader.Text(), reader.Text());
        var found = new Classification(
            reader.Texts(),
            () => classifier.Classify(title.Text, signal.Winner.PlainText, signal.Categories.AsSpan())
        );
        return new PostFindings(signal, title, found, language, excerpt);
    }
}
