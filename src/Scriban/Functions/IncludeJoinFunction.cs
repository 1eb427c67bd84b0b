using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// The function <c>include_join</c>: renders several templates with something before, between and after them; where they give no text,
/// nothing stands around it either.
/// </summary>
internal sealed class IncludeJoinFunction : IncludeFunction
{
    private const string TemplateMark = "tpl:";

    private static readonly ScriptParameterInfo[] Parameters =
    [
        new(typeof(object), "template_names"),
        new(typeof(string), "separator"),
        new(typeof(string), "begin", ""),
        new(typeof(string), "end", ""),
    ];

    public override int RequiredParameterCount => 2;

    public override int ParameterCount => 4;

    public override ScriptParameterInfo GetParameterInfo(int index) =>
        index < Parameters.Length ? Parameters[index] : base.GetParameterInfo(index);

    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var names =
            context.ToSequence(span, arguments[0])
            ?? throw new ScriptRuntimeException(span, "Include template name cannot be null or empty");
        var pieces = new List<string>();
        foreach (var name in names)
            pieces.Add(Render(context, span, context.ObjectToString(name), new ScriptArray { name }));
        var joined = string.Join(TextOf(context, span, arguments[1]), pieces);
        return joined.Length > 0 ? TextOf(context, span, arguments[2]) + joined + TextOf(context, span, arguments[3]) : "";
    }

    public override void Write(TemplateContext context, ScriptNode callerContext, ScriptArray arguments) =>
        context.WriteValue(callerContext.Span, Invoke(context, callerContext, arguments, null));

    /// <summary>A text, or what the template renders that it names.</summary>
    private static string TextOf(TemplateContext context, SourceSpan span, object? value)
    {
        var text = context.ObjectToString(value);
        return text.StartsWith(TemplateMark, StringComparison.Ordinal)
            ? Render(context, span, text[TemplateMark.Length..], new ScriptArray { text[TemplateMark.Length..] })
            : text;
    }
}
