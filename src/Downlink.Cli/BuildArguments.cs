using System.CommandLine;
using Downlink.Building;

namespace Downlink.Cli;

/// <summary>The options that say how a site is built, for every command that builds one.</summary>
internal sealed class BuildArguments
{
    /// <summary>What is made of some 10,000 posts needs no more; only what is used is taken from the system.</summary>
    private const long SpareMemory = 300 << 20;

    public Option<string?> Output { get; } = OutputOption("The folder to build into, instead of the one that the settings name");

    public Option<Uri?> BaseUrl { get; } = new("--base-url")
    {
        Description = "Where the site will stand: https://you.github.io/repo/",
        HelpName = "URL",
        CustomParser = static argument =>
        {
            var text = argument.Tokens.Count == 0 ? "" : argument.Tokens[^1].Value;
            if (Configuration.BaseUrl.TryParse(text, out var url))
                return url;
            argument.AddError($"`{text}` isn't the address of a site: it has to begin with https:// or http:// and to have no query");
            return null;
        },
    };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Publish drafts too" };

    public Option<bool> Future { get; } = new("--future") { Description = "Publish hand-written posts of days to come too" };

    public Option<bool> Strict { get; } = new("--strict") { Description = "Let a warning fail the build" };

    public Option<int?> Threads { get; } = new("--threads")
    {
        Description = "How many pages to render at once; the result is the same for any number",
        HelpName = "N",
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var threads) || threads < 1))
                    result.AddError("--threads takes a number from 1");
            },
        },
    };

    /// <summary>The option <c>--output</c> of every command that has one.</summary>
    public static Option<string?> OutputOption(string description) => new("--output")
    {
        Description = description,
        HelpName = "DIR",
        Validators =
        {
            static result =>
            {
                if (result.Tokens is [.., { Value.Length: 0 }])
                    result.AddError("--output takes the name of a folder");
            },
        },
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Output, BaseUrl, Drafts, Future, Strict, Threads])
            command.Add(option);
    }

    public BuildOptions Read(ParseResult parsed, DateOnly today) =>
        new()
        {
            BaseUrl = parsed.GetValue(BaseUrl),
            WithDrafts = parsed.GetValue(Drafts),
            WithFuture = parsed.GetValue(Future),
            IsStrict = parsed.GetValue(Strict),
            Threads = parsed.GetValue(Threads) ?? Environment.ProcessorCount,
            SpareMemory = SpareMemory,
            Today = today,
        };
}
