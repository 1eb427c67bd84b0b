namespace Downlink.Rendering;

/// <summary>What the writers of nodes need of the text that is being written: they serve one text after the other.</summary>
internal sealed class TextAtHand
{
    private LinkTargets? _targets;
    private Inserts? _inserts;

    public LinkTargets Targets => _targets ?? throw new InvalidOperationException("No text is being written.");

    public Inserts Inserts => _inserts ?? throw new InvalidOperationException("No text is being written.");

    public void Take(LinkTargets? targets, Inserts? inserts) => (_targets, _inserts) = (targets, inserts);
}
