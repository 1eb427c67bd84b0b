using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>A call with arguments, or a pipe into a function.</summary>
internal sealed class Call(ScriptNode syntax, Expression function, Expression[] arguments, bool isPiped, CallSite site) : Expression(syntax)
{
    /// <summary>All arguments stand where they go: no names, no spread lists. Checked once, as most calls are so.</summary>
    private readonly bool _isPlain = !arguments.Any(argument => argument is NamedValue or SpreadList);

    public override object? Eval(TemplateContext context) =>
        context.RenderRuntimeException is null ? Compute(context) : Shown(context, Compute);

    private object? Compute(TemplateContext context)
    {
        var callee = Callee(context);
        if (callee is null) return null;
        if (context.ErrorForStatementFunctionAsExpression) CheckGivesValue(context, callee);

        return _isPlain && callee is NativeFunction native && Room(native) <= ArgumentBuffer.Length
            ? RunNative(context, native)
            : Run(context, callee, null);
    }

    public override void Write(TemplateContext context)
    {
        if (_isPlain && context.WritesPlainly && Callee(context) is { } callee)
        {
            if (callee is BuiltinFunction { Writer: { } writer } builtin && Room(builtin) <= ArgumentBuffer.Length)
                WriteNative(context, builtin, writer);
            else if (callee is NativeFunction native && Room(native) <= ArgumentBuffer.Length)
                context.WriteValue(Span, RunNative(context, native));
            else if (callee is IWritingFunction writing && context is { IsAsync: false, Indent.Length: 0 })
                WriteDirectly(context, callee, writing);
            else
                context.WriteValue(Span, Run(context, callee, null));
            return;
        }

        base.Write(context);
    }

    /// <summary>Calls for a wrap statement, whose body the function may run.</summary>
    public object? EvalWrapping(TemplateContext context, IWrappedBlock block) =>
        Callee(context) is { } callee ? Run(context, callee, block) : null;

    private int Room(NativeFunction native) => Math.Max(arguments.Length, native.FixedCount);

    private IScriptCustomFunction? Callee(TemplateContext context)
    {
        var value = function.EvalFunction(context);
        if (value is IScriptCustomFunction callee) return callee;
        if (value is null && context.EnableRelaxedFunctionAccess && !isPiped) return null;

        throw new ScriptRuntimeException(function.Span, value is null
            ? $"The function `{NameOf(function.Syntax)}` was not found"
            : $"Cannot call a value of type `{context.GetTypeName(value)}`: it is no function.");
    }

    private object? RunNative(TemplateContext context, NativeFunction native)
    {
        var room = new ArgumentBuffer();
        Span<object?> values = room;
        values = values[..Fill(context, native, values)];
        context.CurrentNode = Syntax;
        try
        {
            return native.Run(new FunctionCall(context, site, values));
        }
        catch (Exception error) when (FunctionCaller.IsForeign(error))
        {
            throw FunctionCaller.Wrapped(Span, error);
        }
    }

    private void WriteNative(TemplateContext context, BuiltinFunction native, FunctionWriter writer)
    {
        var room = new ArgumentBuffer();
        Span<object?> values = room;
        values = values[..Fill(context, native, values)];
        context.CurrentNode = Syntax;
        try
        {
            writer(new FunctionCall(context, site, values));
        }
        catch (Exception error) when (FunctionCaller.IsForeign(error))
        {
            throw FunctionCaller.Wrapped(Span, error);
        }
    }

    private void WriteDirectly(TemplateContext context, IScriptCustomFunction callee, IWritingFunction writing)
    {
        var values = ArgumentList.Of(context, callee, arguments, Span);
        FunctionCaller.CheckCount(callee, values.Count, Span);
        context.CurrentNode = Syntax;
        try
        {
            writing.Write(context, Syntax, values);
        }
        catch (Exception error) when (FunctionCaller.IsForeign(error))
        {
            throw FunctionCaller.Wrapped(Span, error);
        }
    }

    /// <summary>Evaluates the arguments into the room, with defaults for those that are missing; gives how many there are.</summary>
    private int Fill(TemplateContext context, NativeFunction native, Span<object?> values)
    {
        for (var i = 0; i < arguments.Length; i++) values[i] = arguments[i].Eval(context);
        if (!native.Accepts(arguments.Length)) FunctionCaller.CheckCount(native, arguments.Length, Span);
        for (var i = arguments.Length; i < native.FixedCount; i++) values[i] = native.ParameterAt(i).DefaultValue;
        return Room(native);
    }

    private object? Run(TemplateContext context, IScriptCustomFunction callee, IWrappedBlock? block)
    {
        var values = ArgumentList.Of(context, callee, arguments, Span);
        context.CurrentNode = Syntax;
        return callee is NativeFunction native && block is null
            ? FunctionCaller.Call(context, native, site, Span, values.ToArray())
            : FunctionCaller.Invoke(context, callee, site, Span, values, block);
    }

    private static string NameOf(ScriptNode node) => node switch
    {
        GlobalVariable variable => variable.Name,
        LocalVariable variable => $"${variable.Name}",
        MemberExpression member => $"{NameOf(member.Target)}.{member.Name}",
        _ => "…",
    };
}
