using Downlink.Cli;
using Downlink.Cli.Printing;

using var terminal = Terminal.OfProcess();
return await CommandTree.RunAsync(args, terminal);
