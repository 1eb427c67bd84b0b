using System.Collections.Immutable;

namespace Downlink.Memory;

/// <summary>
/// What a stage depends on beside what it works on: settings by their text, decisions by the very object they were read into.
/// </summary>
public readonly struct Given
{
    private readonly ImmutableArray<object?> _parts;

    private Given(ImmutableArray<object?> parts) => _parts = parts;

    public static Given Of(params ReadOnlySpan<object?> parts) => new([.. parts]);

    /// <summary>Whether a stage that is given the one and the other makes the same.</summary>
    public bool IsSameAs(Given other)
    {
        var (mine, others) = (_parts.IsDefault ? [] : _parts, other._parts.IsDefault ? [] : other._parts);
        return mine.Length == others.Length && mine.Zip(others).All(static pair => IsSame(pair.First, pair.Second));
    }

    private static bool IsSame(object? one, object? other) =>
        ReferenceEquals(one, other) || (one is string or ValueType && one.Equals(other));
}
