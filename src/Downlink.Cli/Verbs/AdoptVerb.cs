using System.CommandLine;
using Downlink.Authoring;
using Downlink.Building;
using Downlink.Cli.Printing;
using Downlink.Configuration;
using Downlink.Diagnostics;
using Downlink.Posts;
using Downlink.Sources;

namespace Downlink.Cli.Verbs;

/// <summary><c>adopt</c>: writes a feed post as Markdown, to be edited by hand in its place.</summary>
internal static class AdoptVerb
{
    public static Command Create(Terminal terminal, SiteOpener sites)
    {
        var wanted = PostArgument.Create();
        var command = new Command("adopt", "Writes a feed post to content/posts as Markdown, to be edited by hand") { wanted };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(wanted), parsed, terminal, sites));
        return command;
    }

    private static int Run(string wanted, ParseResult parsed, Terminal terminal, SiteOpener sites)
    {
        if (sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;

        var curated = SitePosts.Read(site, new DiagnosticBag()).Curated;
        switch (PostQuery.Find(curated, wanted))
        {
            case []:
                UnknownPost.Say(terminal, wanted, "post", curated.Posts);
                return ExitCode.WrongUsage;
            case [var post]:
                return Adopt(post, site, terminal);
            case var several:
                UnknownPost.SaySeveral(terminal, wanted, several);
                return ExitCode.WrongUsage;
        }
    }

    private static int Adopt(Post post, SiteFolder site, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var adoption = new Adoption(site.Config, post);
        var isDone = adoption.Write(site, diagnostics);
        new DiagnosticPrinter(terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (!isDone)
            return ExitCode.SiteHasErrors;

        terminal.Output.WriteLine(adoption.Path);
        terminal.Errors.WriteLine("Edit it as you like: it has the post's place and address as long as its front matter says `adopts`.");
        if (new SourceReader(site.FullPath, site.Config).ReadOverrides(diagnostics).For(post.Id.Hex) is not null)
            terminal.Errors.WriteLine($"{PostOverridesReader.FileName} decides about this post too, and what stands there wins.");
        return ExitCode.Done;
    }
}
