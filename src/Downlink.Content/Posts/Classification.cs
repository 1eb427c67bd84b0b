using System.Collections.Immutable;

namespace Downlink.Posts;

/// <summary>
/// The categories of a post (slugs, in the configuration's order, never none) and the evidence for all that any term spoke for.
/// </summary>
public sealed class Classification
{
    private readonly Func<Classification>? _classify;
    private ImmutableArray<CategoryEvidence> _evidence;

    public Classification(ImmutableArray<string> categories, ImmutableArray<CategoryEvidence> evidence) =>
        (Categories, _evidence) = (categories, evidence);

    /// <param name="categories">What was found earlier.</param>
    /// <param name="classify">Finds it again, for whoever asks why.</param>
    internal Classification(ImmutableArray<string> categories, Func<Classification> classify) =>
        (Categories, _classify) = (categories, classify);

    public ImmutableArray<string> Categories { get; }

    public ImmutableArray<CategoryEvidence> Evidence =>
        _evidence.IsDefault ? _evidence = _classify?.Invoke().Evidence ?? [] : _evidence;
}
