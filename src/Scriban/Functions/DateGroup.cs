using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// The group <c>date</c>: its functions, the pattern by which dates are written as text (<c>date.format</c>, which a template may set), and
/// itself a function that reads a date.
/// </summary>
internal sealed class DateGroup : ScriptObject, IScriptCustomFunction
{
    public const string DefaultFormat = "%d %b %Y";

    private const string FormatMember = "format";

    private DatePattern _pattern = DatePattern.Parse(DefaultFormat);

    private DateGroup(ScriptObject members) : base(members)
    {
    }

    public int RequiredParameterCount => 0;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public static DateGroup Create() => new(DateTable.Create()
        .Set("default_format", DefaultFormat)
        .Set(FormatMember, DefaultFormat, readOnly: false)
        .Build());

    public static string FormatOf(TemplateContext context) => Of(context)?.Pattern.Source ?? DefaultFormat;

    /// <summary>The text form of a date, by the pattern of the context's group, or the usual one if it has none.</summary>
    public static string Format(TemplateContext context, DateTime date) =>
        (Of(context)?.Pattern ?? DatePattern.Parse(DefaultFormat)).Format(date, context.CurrentCulture);

    public ScriptParameterInfo GetParameterInfo(int index) => Parameter.Text("text", null);

    public override IScriptObject Clone(bool deep) => new DateGroup(this) { _pattern = _pattern };

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => arguments.Count == 0 ? this : DateReader.Read(context.ObjectToString(arguments[0]), null, context.CurrentCulture);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static DateGroup? Of(TemplateContext context) =>
        context.BuiltinObject.TryGetValue("date", out var group) ? group as DateGroup : null;

    private DatePattern Pattern
    {
        get
        {
            var format = this[FormatMember] as string ?? DefaultFormat;
            return _pattern.Source == format ? _pattern : _pattern = DatePattern.Parse(format);
        }
    }
}
