using System.CommandLine;
using Downlink.Authoring;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;
using Downlink.Entries;

namespace Downlink.Cli.Verbs;

/// <summary><c>new post</c> and <c>new page</c>: a Markdown file with front matter, to be written by hand.</summary>
internal sealed class NewVerb
{
    private readonly Terminal _terminal;
    private readonly SiteOpener _sites;

    private readonly Argument<string> _title = new("TITLE")
    {
        Description = "Its title, in quotes",
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[^1].Value))
                    result.AddError("the title is empty");
            },
        },
    };

    private readonly Option<string?> _slug = new("--slug")
    {
        Description = "The name of its file and in its address, instead of one made from the title",
        HelpName = "NAME",
    };

    private readonly Option<bool> _draft = new("--draft") { Description = "Keep it out of the site until `draft: true` is taken away" };

    private readonly Option<string[]> _categories = new("--category")
    {
        Description = "A category, by its slug or name; may be given several times",
        HelpName = "NAME",
        DefaultValueFactory = static _ => [],
    };

    private readonly Option<string[]> _tags = new("--tag")
    {
        Description = "A tag; may be given several times",
        HelpName = "NAME",
        DefaultValueFactory = static _ => [],
    };

    private NewVerb(Terminal terminal, SiteOpener sites) => (_terminal, _sites) = (terminal, sites);

    public static Command Create(Terminal terminal, SiteOpener sites) => new("new", "Starts a Markdown file for a post or a page")
    {
        new NewVerb(terminal, sites).Post(),
        new NewVerb(terminal, sites).Page(),
    };

    private Command Post()
    {
        var command = new Command("post", "Starts a post in content/posts, dated today") { _title, _slug, _draft, _categories, _tags };
        command.SetAction(parsed => Run(parsed, today => NewEntry.Post(Told(parsed) with
        {
            Date = today,
            Categories = [.. parsed.GetValue(_categories) ?? []],
            Tags = [.. parsed.GetValue(_tags) ?? []],
        }, parsed.GetValue(_slug))));
        return command;
    }

    private Command Page()
    {
        var command = new Command("page", "Starts a page in content/pages, which stands outside the feed") { _title, _slug, _draft };
        command.SetAction(parsed => Run(parsed, _ => NewEntry.Page(Told(parsed), parsed.GetValue(_slug))));
        return command;
    }

    private FrontMatter Told(ParseResult parsed) =>
        new() { Title = parsed.GetRequiredValue(_title).Trim(), IsDraft = parsed.GetValue(_draft) };

    private int Run(ParseResult parsed, Func<DateOnly, NewEntry> start)
    {
        if (_sites.Open(parsed) is not { } site)
            return ExitCode.WrongUsage;
        if (CommandDay.Find(site.Config.TimeZone, _terminal) is not { } today)
            return ExitCode.WrongUsage;

        var diagnostics = new DiagnosticBag();
        var entry = start(today);
        var isDone = entry.Create(site, diagnostics);
        new DiagnosticPrinter(_terminal, site.FullPath).Print(diagnostics.ToSorted());
        if (!isDone)
            return ExitCode.SiteHasErrors;

        _terminal.Output.WriteLine(entry.Path);
        _terminal.Errors.WriteLine(
            $"Write below its front matter; `downlink serve{(entry.FrontMatter.IsDraft ? " --drafts" : "")}` shows it."
        );
        return ExitCode.Done;
    }
}
