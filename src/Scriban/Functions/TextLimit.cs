using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The context's limit on texts, held against what the functions build.</summary>
internal static class TextLimit
{
    public static string? Check(FunctionCall call, string? text)
    {
        Check(call, text?.Length ?? 0);
        return text;
    }

    public static void Check(FunctionCall call, long length) => Check(call.Context, call.Span, length);

    public static void Check(TemplateContext context, SourceSpan span, long length)
    {
        if (context.LimitToString > 0 && length > context.LimitToString)
            throw new ScriptRuntimeException(span, $"The text would be longer than the limit of {context.LimitToString} characters.");
    }

    /// <summary>A width that was asked for, refused before a text of that length is made.</summary>
    public static int WidthAt(FunctionCall call, int index)
    {
        var width = call.Int(index);
        Check(call, width);
        return width;
    }
}
