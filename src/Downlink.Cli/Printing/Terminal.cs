using System.Text;

namespace Downlink.Cli.Printing;

/// <summary>Where a command prints: results to one side, everything else to the other, and what that other side can show.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors) : IDisposable
{
    private const int UsualWidth = 120;

    /// <summary>Results.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Diagnostics, reports of progress, questions.</summary>
    public TextWriter Errors { get; } = errors;

    /// <summary>Whether somebody is looking at what goes to <see cref="Errors"/>.</summary>
    public bool IsInteractive { get; init; }

    public bool HasColour { get; init; }

    /// <summary>In columns; asking the system for it sets up its whole console, so that only happens where somebody looks.</summary>
    public int Width => IsInteractive && !Console.IsErrorRedirected ? Math.Max(40, Console.WindowWidth) : UsualWidth;

    /// <summary>The process's own streams: always UTF-8 and LF, whatever the locale says.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;

        // What a console needs is loaded by its first write: early, so that the last word has it where the system opens no more files.
        var errors = Console.OpenStandardError();
        errors.Write([]);

        var isInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(Open(Console.OpenStandardOutput()), Open(errors))
        {
            IsInteractive = isInteractive,
            HasColour = isInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>A text in a colour of ECMA-48, or as it is.</summary>
    public string Paint(string text, string colour) => HasColour ? $"\e[{colour}m{text}\e[0m" : text;

    /// <summary>A last word, which may find nobody to hear it.</summary>
    public void TrySayError(string text)
    {
        try
        {
            Errors.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The exit code says the rest.
        }
    }

    public void Dispose()
    {
        Output.Dispose();
        Errors.Dispose();
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
}
