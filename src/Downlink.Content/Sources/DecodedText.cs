namespace Downlink.Sources;

/// <summary>The text of a file, the encoding it was in, and how many of its bytes could not be read.</summary>
internal sealed record DecodedText(string Text, string Encoding, int Damage = 0);
