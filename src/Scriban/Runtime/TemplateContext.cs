using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>What a rendering knows and remembers: globals, culture, output, options, limits. It belongs to one thread at a time.</summary>
public class TemplateContext : IFormatProvider
{
    public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptNode variable, out object? value);

    public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public delegate string RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

    private readonly ScriptObject? _builtins;

    public TemplateContext() : this(null, null)
    {
    }

    public TemplateContext(ScriptObject? builtin) : this(builtin, null)
    {
    }

    public TemplateContext(IEqualityComparer<string>? keyComparer) : this(null, keyComparer)
    {
    }

    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer)
    {
        _builtins = builtin;
    }

    public ScriptObject BuiltinObject => _builtins ?? throw new NotImplementedException();

    public CultureInfo CurrentCulture { get; private set; } = CultureInfo.InvariantCulture;

    public IScriptOutput Output => throw new NotImplementedException();

    public int LimitToString { get; set; } = 1048576;
    public int ObjectRecursionLimit { get; set; } = 20;
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);
    public Dictionary<object, object?> Tags { get; } = [];
    public virtual string GetTypeName(object? value) => throw new NotImplementedException();

    public SourceSpan CurrentSpan { get; private set; }

    public static ScriptObject GetDefaultBuiltinObject() => throw new NotImplementedException();

    public void PushGlobal(IScriptObject scriptObject) => throw new NotImplementedException();

    public IScriptObject PopGlobal() => throw new NotImplementedException();

    public TemplateContext Write(string? text) => throw new NotImplementedException();

    public virtual TemplateContext Write(SourceSpan span, object? textAsObject) => throw new NotImplementedException();

    public virtual ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => throw new NotImplementedException();

    public virtual string ObjectToString(object? value, bool nested = false) => throw new NotImplementedException();

    public virtual bool ToBool(SourceSpan span, object? value) => throw new NotImplementedException();

    public virtual int ToInt(SourceSpan span, object? value) => throw new NotImplementedException();

    public virtual IList? ToList(SourceSpan span, object? value) => throw new NotImplementedException();

    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType) => throw new NotImplementedException();

    public object? GetFormat(Type? formatType) => CurrentCulture.GetFormat(formatType);

    /// <summary>Writes text straight to the output: for the fast forms of built-ins.</summary>
    internal void Write(ReadOnlySpan<char> text) => throw new NotImplementedException();

    internal IEnumerable? ToSequence(SourceSpan span, object? value) => throw new NotImplementedException();

    /// <summary>Calls a function with arguments that are values.</summary>
    internal object? Call(object? function, SourceSpan span, ReadOnlySpan<object?> arguments) => throw new NotImplementedException();

    /// <summary>Opens a loop: steps count from the outermost one on. Close it with <see cref="LeaveLoop"/>.</summary>
    internal void EnterLoop() => throw new NotImplementedException();

    /// <summary>Counts a step against the limit and looks whether the host cancelled.</summary>
    internal void StepLoop(SourceSpan span) => throw new NotImplementedException();

    internal void LeaveLoop() => throw new NotImplementedException();

    /// <summary>Reads a member as <c>target.name</c> does; false if there is none.</summary>
    internal bool TryReadMember(SourceSpan span, object target, string name, out object? value) => throw new NotImplementedException();

    /// <summary>The operator <c>==</c>, <c>&lt;</c> … as a template has it.</summary>
    internal bool Compare(SourceSpan span, BinaryOperator op, object? left, object? right) => throw new NotImplementedException();

    /// <summary>An arithmetic operator as a template has it.</summary>
    internal object? Calculate(SourceSpan span, BinaryOperator op, object? left, object? right) => throw new NotImplementedException();

    /// <summary>The result of a task, if it is one and the rendering is asynchronous; else the value itself.</summary>
    internal object? Await(object? value) => CurrentSpan.IsEmpty ? value : throw new NotImplementedException();
}
