namespace Downlink.Checking;

/// <summary>A link to a place within another file of the site, and where it stands in its page.</summary>
internal readonly record struct PlaceLink(string File, string Fragment, int Start);
