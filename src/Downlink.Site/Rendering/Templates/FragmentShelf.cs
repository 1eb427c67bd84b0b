using Scriban.Runtime;

namespace Downlink.Rendering;

/// <summary>The fragments made with one shared value, or with none. They are few: the partials that show it.</summary>
internal sealed class FragmentShelf
{
    private const int Most = 64;

    private Fragment[] _fragments = [];

    public bool IsFull => _fragments.Length >= Most;

    public Fragment? Find(ScriptArray arguments)
    {
        foreach (var fragment in Volatile.Read(ref _fragments))
        {
            if (fragment.IsOf(arguments))
                return fragment;
        }

        return null;
    }

    /// <summary>Two threads may add at once: then one's stays, and the other's is made again.</summary>
    public void Add(Fragment fragment) => Volatile.Write(ref _fragments, [.. _fragments, fragment]);
}
