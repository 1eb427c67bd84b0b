using Downlink.Dedup;
using Downlink.Memory;

namespace Downlink.Posts;

/// <summary>What a post's own text offers, as later runs find it.</summary>
internal static class FindingsRecord
{
    /// <summary>Null for a post whose text nobody keeps anything of.</summary>
    /// <param name="signal">The post.</param>
    /// <param name="purpose">Of the settings on which depends what is found, and of nothing else that is kept.</param>
    public static Digest? KeyOf(Signal signal, Digest purpose)
    {
        if (signal.Winner.Key is not { } winner)
            return null;
        // What a file names itself is in its key.
        if (signal.Categories == signal.Winner.Categories)
            return winner.For(purpose);

        using var digest = new DigestBuilder();
        digest.Add("findings").Add(purpose).Add(winner).Add(signal.Categories.Length);
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

    public static PostFindings Read(MemoryReader reader, Signal signal, Classifier classifier)
    {
        var (title, language, excerpt) = (new FoundTitle(reader.Text(), reader.Text()), reader.Text(), reader.Text());
        return new PostFindings(signal, title, classifier.Known(reader.Texts(), title.Text, signal), language, excerpt);
    }
}
