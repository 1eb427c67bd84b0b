using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests.Runtime;

/// <summary>A context that marks what goes through the writing of values, as a generator's escapes it.</summary>
internal sealed class EscapingContext : TemplateContext
{
    public EscapingContext(ScriptObject builtins) : base(builtins)
    {
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        StringBuilderOutput captured => Write(captured.ToString()),
        _ => Write($"<{ObjectToString(textAsObject)}>"),
    };

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));
}
