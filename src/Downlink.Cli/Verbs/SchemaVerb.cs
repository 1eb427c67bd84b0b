using System.CommandLine;
using Downlink.Cli.Printing;
using Downlink.Configuration;

namespace Downlink.Cli.Verbs;

/// <summary><c>schema</c>: the JSON Schema of <c>site.config.yml</c>, for editors.</summary>
internal static class SchemaVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Prints the JSON Schema of site.config.yml for editors");
        command.SetAction(_ => terminal.Output.Write(SiteConfigSchema.Write()));
        return command;
    }
}
