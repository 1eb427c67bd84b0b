using System.Diagnostics.CodeAnalysis;
using Downlink.Memory;

namespace Downlink.Sources;

/// <summary>A file of <c>seeds/</c> or <c>content/</c>: its path with <c>/</c> relative to the site and its decoded text.</summary>
public sealed record SourceFile
{
    private readonly SourceText _text = new("");

    public SourceFile() { }

    [SetsRequiredMembers]
    internal SourceFile(string path, SourceText text) => (Path, Text, _text) = (path, "", text);

    public required string Path { get; init; }

    /// <summary>The whole text as decoded, a byte order mark left out, line ends as they were.</summary>
    /// <exception cref="SourceChangedException">It wasn't read before, and is another by now.</exception>
    public required string Text { get => _text.Value; init => _text = new SourceText(value); }

    /// <summary>Of the bytes that it was read from, or of a text that came from elsewhere: files with the same one say the same.</summary>
    public Digest Digest => _text.Digest;

    /// <summary>Whether the text was read in this run: not where the file is as an earlier run left it, until somebody asks for it.</summary>
    public bool IsRead => _text.IsAtHand;

    /// <summary>The same file, whose text can be let go of.</summary>
    internal SourceFile OnDisk(Func<string> read) =>
        new(Path, new SourceText(Text, Digest, read)) { Encoding = Encoding, AsksGit = AsksGit, Committed = Committed };

    /// <summary>Doesn't hold the text any more, if it can be read again for whoever asks for it.</summary>
    public void Release() => _text.Release();

    /// <summary>The name of the encoding it was read in: <c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether its front matter asks for the dates that git knows.</summary>
    internal bool AsksGit { get; init; }

    /// <summary>What git knows of it, where somebody asked; else null.</summary>
    public CommitTimes? Committed { get; init; }
}
