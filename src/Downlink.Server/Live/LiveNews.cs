using System.Collections.Immutable;
using System.Threading.Channels;
using Downlink.Pages;

namespace Downlink.Server;

/// <summary>Tells browsers what is shown now, and those that come later what is shown by then.</summary>
/// <param name="site">The site.</param>
/// <param name="excerpts">Where the lines come from that problems speak of.</param>
/// <param name="session">This run of the program: pages of another have to be loaded anew.</param>
internal sealed class LiveNews(PreviewSite site, SourceExcerpts excerpts, string session)
{
    private readonly LiveListeners _listeners = new();

    public string Session { get; } = session;

    /// <summary>A place to listen at, with the news of now in it; null where there are enough listeners.</summary>
    public Channel<string>? Join()
    {
        var listener = _listeners.Join();
        listener?.Writer.TryWrite(Message(site.Current).ToJson(excerpts));
        return listener;
    }

    public void Leave(Channel<string> listener) => _listeners.Leave(listener);

    /// <summary>Tells that something else is shown.</summary>
    /// <param name="state">What is shown.</param>
    /// <param name="paths">The paths of the site that changed.</param>
    /// <param name="isJumping">Whether browsers go to the one page that was edited.</param>
    public void Tell(PreviewState state, ImmutableArray<string> paths, bool isJumping)
    {
        var plan = state.Pages?.Snapshot.Plan;
        var touched = plan is null ? [] : paths.SelectMany(plan.From).ToList();
        _listeners.Tell(
            (
                Message(state) with
                {
                    Files = [.. touched.OfType<VerbatimPage>().Select(page => plan?.Address.Href(page.Permalink)).OfType<string>()],
                    Jump =
                        isJumping
                        && state.Refused.IsEmpty
                        && touched.Where(static page => page is PostPage or ContentPage).ToList() is [var only]
                            ? plan?.Address.Href(only.Permalink)
                            : null,
                }
            ).ToJson(excerpts)
        );
    }

    /// <summary>Tells that a page which somebody asked for can't be rendered.</summary>
    public void TellProblems() => _listeners.Tell(Message(site.Current).ToJson(excerpts));

    private LiveMessage Message(PreviewState state) => new() { Session = Session, Number = state.Number, Problems = state.Problems };
}
