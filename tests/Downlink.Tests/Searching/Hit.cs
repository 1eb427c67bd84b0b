namespace Downlink.Tests.Searching;

/// <summary>A hit as it is shown, what is marked in brackets.</summary>
internal sealed record Hit(string Path, string Title, string[] Snippets);
