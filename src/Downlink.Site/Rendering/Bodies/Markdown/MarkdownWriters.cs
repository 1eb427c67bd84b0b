using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;

namespace Downlink.Rendering;

/// <summary>A kind of Markdown and the writers of its documents: threads share it, each borrows a writer of its own.</summary>
internal sealed class MarkdownWriters(MarkdownPipeline pipeline, BodyLabels labels)
{
    private readonly ConcurrentBag<BodyHtmlWriter> _idle = [];

    public MarkdownPipeline Pipeline => pipeline;

    /// <exception cref="ArgumentException">Nodes lie within one another too deeply.</exception>
    public string Write(MarkdownDocument document, LinkTargets targets, Inserts inserts)
    {
        var writer = _idle.TryTake(out var idle) ? idle : new BodyHtmlWriter(pipeline, labels);
        var html = writer.Write(document, targets, inserts);
        _idle.Add(writer);
        return html;
    }
}
