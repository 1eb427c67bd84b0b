using System.CommandLine;
using System.Globalization;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Related;

namespace Downlink.Cli.Verbs;

/// <summary><c>explain</c>: the whole story of one post, or of one line of a source.</summary>
internal static class ExplainVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var wanted = PostArgument.Create();
        var command = new Command("explain", "Tells the whole story of one post: lines, copies, order, title, categories") { wanted };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(wanted), parsed, terminal, sites));
        return command;
    }

    private static int Run(string wanted, ParseResult parsed, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var curated = SitePosts.Read(site, new DiagnosticBag()).Curated;
        using var story = new StringWriter(CultureInfo.InvariantCulture);
        if (PostStory.Tell(curated, wanted, story, (post, row) => RelatedStory.Tell(curated, post, row)))
        {
            foreach (var line in story.ToString().TrimEnd('\n').Split('\n'))
                terminal.Output.WriteLine(SafeText.Of(line));
            return ExitCode.Done;
        }

        UnknownPost.Say(terminal, wanted, "post or line", curated.Posts);
        return ExitCode.WrongUsage;
    }
}
