namespace Scriban.Runtime;

/// <summary>The value of <c>empty</c> and <c>blank</c>: writes nothing, is false, equals empty lists and objects.</summary>
internal sealed class EmptyMarker
{
    public static readonly EmptyMarker Instance = new();

    private EmptyMarker()
    {
    }

    public override string ToString() => "";
}
