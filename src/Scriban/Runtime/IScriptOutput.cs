namespace Scriban.Runtime;

/// <summary>The place where a rendered text goes.</summary>
public interface IScriptOutput
{
    void Write(string text, int offset, int count);

    ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken);
}
