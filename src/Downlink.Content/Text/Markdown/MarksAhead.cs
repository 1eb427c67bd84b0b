namespace Downlink.Text;

/// <summary>Where the marks stand next that end something, in a line that is gone through from left to right.</summary>
internal struct MarksAhead
{
    public MarkAhead TagEnd, LinkText, Link, Brace;
}
