using System.CommandLine;

namespace Downlink.Cli;

/// <summary>The argument of the commands about one post.</summary>
internal static class PostArgument
{
    public static Argument<string> Create() =>
        new("POST") { Description = "Its id or the first digits of it, its slug, or a line: seeds/file.txt:10" };
}
