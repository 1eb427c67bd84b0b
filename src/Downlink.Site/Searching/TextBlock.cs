namespace Downlink.Searching;

/// <summary>A paragraph, a heading, a cell: text without markup and with single spaces, over whose ends no match goes.</summary>
public readonly record struct TextBlock(string Text, bool IsHeading);
