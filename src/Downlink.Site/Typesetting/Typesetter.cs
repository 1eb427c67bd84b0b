using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Downlink.Typesetting;

/// <summary>
/// Sets formulas and colours code with KaTeX and highlight.js, which run in one Node process that is started when something is asked for
/// that isn't kept from an earlier build. Any thread may ask.
/// </summary>
public sealed class Typesetter(NodeParts parts, AnswerCache cache) : IDisposable
{
    private readonly NodeConversation _node = new(parts);
    private readonly ConcurrentDictionary<SnippetKey, bool> _unanswered = [];

    /// <summary>For a site in a folder: with the Node that a shell would find, and what earlier builds left.</summary>
    public static Typesetter Of(string site)
    {
        var parts = NodeParts.Find();
        return new Typesetter(parts, AnswerCache.Of(site, parts));
    }

    /// <summary>One that asks Node for everything anew.</summary>
    public static Typesetter WithoutMemory()
    {
        var parts = NodeParts.Find();
        return new Typesetter(parts, new AnswerCache(null, parts.Fingerprint));
    }

    /// <summary>What tells apart Node parts that may answer otherwise, and whether they are there at all.</summary>
    public string Fingerprint => $"{Convert.ToHexStringLower(parts.Fingerprint())} {parts.Missing}";

    /// <summary>How many times Node was started so far.</summary>
    public int Starts => _node.Starts;

    /// <summary>How many different formulas and pieces of code are shown as their source because Node couldn't be asked.</summary>
    public (int Formulas, int Code) Unanswered =>
        (_unanswered.Values.Count(static isFormula => isFormula), _unanswered.Values.Count(static isFormula => !isFormula));

    /// <summary>To be called where questions are likely: starts Node early, unless earlier builds left answers.</summary>
    public void WarmUp()
    {
        if (cache.IsEmpty)
            _node.WarmUp();
    }

    /// <summary>What became of each snippet, in their order.</summary>
    public ImmutableArray<Answer> Set(IReadOnlyList<Snippet> snippets)
    {
        ArgumentNullException.ThrowIfNull(snippets);
        var keys = snippets.Select(SnippetKey.Of).ToList();
        var answers = new Dictionary<SnippetKey, Answer>();
        var missing = new Dictionary<SnippetKey, Snippet>();
        for (var at = 0; at < snippets.Count; at++)
        {
            if (snippets[at].Length > snippets[at].Longest)
                answers[keys[at]] = new Refused($"longer than {snippets[at].Longest} characters", null);
            else if (cache.Find(keys[at]) is { } kept)
                answers[keys[at]] = kept;
            else
                missing[keys[at]] = snippets[at];
        }

        if (missing.Count > 0)
            Ask(missing, answers);
        return [.. keys.Select(key => answers[key])];
    }

    /// <summary>After a build of the whole site: keeps what was made, without what nothing needs any more.</summary>
    public void KeepForNextTime() => cache.Prune();

    /// <summary>Asks Node for nothing more: whoever waits for an answer goes without.</summary>
    public void Stop() => _node.Dispose();

    public void Dispose()
    {
        Stop();
        cache.Save();
    }

    private void Ask(Dictionary<SnippetKey, Snippet> missing, Dictionary<SnippetKey, Answer> answers)
    {
        foreach (var ((key, snippet), answer) in missing.Zip(_node.Ask(missing.Values)))
        {
            answers[key] = answer;
            if (answer is Unanswered)
                _unanswered[key] = snippet is Formula;
            else
                cache.Keep(key, answer);
        }
    }
}
