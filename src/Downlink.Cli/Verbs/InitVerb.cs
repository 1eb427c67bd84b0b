using System.CommandLine;
using Downlink.Authoring;
using Downlink.Cli.Printing;
using Downlink.Diagnostics;

namespace Downlink.Cli.Verbs;

/// <summary><c>init</c>: a new site, ready to be built, with a first post and the workflow that publishes it.</summary>
internal sealed class InitVerb
{
    private readonly Terminal _terminal;

    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The folder of the site: empty, or to be made",
        Validators =
        {
            static result =>
            {
                if (result.Tokens is [.., { Value.Length: 0 }])
                    result.AddError("DIR takes the name of a folder");
            },
        },
    };

    private readonly Option<string?> _title = new("--title")
    {
        Description = "The site's title; without it, the folder's name",
        HelpName = "TITLE",
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = $"The language of the site: {string.Join(" or ", NewSite.Languages)}",
        HelpName = "TAG",
        DefaultValueFactory = static _ => NewSite.Languages[0],
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Count > 0 && !NewSite.Languages.Contains(result.Tokens[^1].Value))
                    result.AddError($"--language takes {string.Join(" or ", NewSite.Languages)}; site.config.yml takes any");
            },
        },
    };

    private readonly Option<bool> _withTheme = new("--with-theme") { Description = "Write the theme to templates/ too, to change it" };

    private InitVerb(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var verb = new InitVerb(terminal);
        var command = new Command("init", "Makes a new site") { verb._folder, verb._title, verb._language, verb._withTheme };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetRequiredValue(_folder));
        if (CommandDay.Find("UTC", _terminal) is not { } today)
            return ExitCode.WrongUsage;

        var site = new NewSite
        {
            Title = Titles(parsed, folder).First(static title => title.Length > 0),
            Language = parsed.GetRequiredValue(_language),
            Today = today,
            WithTheme = parsed.GetValue(_withTheme),
        };
        var diagnostics = new DiagnosticBag();
        var isInTheWay = NewSite.IsInTheWay(folder);
        var written = site.Create(folder, diagnostics);
        new DiagnosticPrinter(_terminal, folder).Print(diagnostics.ToSorted());
        if (written is null)
            return isInTheWay ? ExitCode.WrongUsage : ExitCode.SiteHasErrors;

        foreach (var path in written)
            _terminal.Output.WriteLine(SafeText.Of(path));
        _terminal.Errors.WriteLine(
            $"A new site is in {SafeText.Of(folder)}. There `downlink serve` shows it, and README.md says how it goes on."
        );
        return ExitCode.Done;
    }

    private string[] Titles(ParseResult parsed, string folder) =>
        [parsed.GetValue(_title)?.Trim() ?? "", Path.GetFileName(folder), "Downlink"];
}
