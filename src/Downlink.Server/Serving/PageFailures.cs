using System.Collections.Immutable;
using System.Threading.Channels;
using Downlink.Diagnostics;

namespace Downlink.Server;

/// <summary>What kept pages from being rendered that somebody asked for, for whoever runs the preview; any thread may add to it.</summary>
internal sealed class PageFailures
{
    private readonly Channel<ImmutableArray<Diagnostic>> _news = Channel.CreateUnbounded<ImmutableArray<Diagnostic>>();

    public void Tell(ImmutableArray<Diagnostic> errors)
    {
        if (!errors.IsEmpty)
            _news.Writer.TryWrite(errors);
    }

    public async Task<ImmutableArray<Diagnostic>> NextAsync(CancellationToken cancellation) => await _news.Reader.ReadAsync(cancellation);
}
