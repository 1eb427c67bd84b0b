using System.Threading.Channels;

namespace Downlink.Server;

/// <summary>The browsers that listen for news; each hears the newest, and what it missed between is of no use to it.</summary>
internal sealed class LiveListeners
{
    /// <summary>A browser needs one for each of its tabs; more than these are nobody at work.</summary>
    private const int Most = 2_048;

    private readonly HashSet<Channel<string>> _listeners = [];
    private readonly Lock _lock = new();

    /// <summary>A place to listen at; null where there are enough already.</summary>
    public Channel<string>? Join()
    {
        var listener = Channel.CreateBounded<string>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
        );
        lock (_lock)
        {
            if (_listeners.Count >= Most)
                return null;
            _listeners.Add(listener);
        }

        return listener;
    }

    public void Leave(Channel<string> listener)
    {
        lock (_lock)
            _listeners.Remove(listener);
    }

    public void Tell(string message)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(message);
        }
    }
}
