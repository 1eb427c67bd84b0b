using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Calls functions of every kind with arguments that are values.</summary>
internal static class FunctionCaller
{
    public static object? Call(
        TemplateContext context, IScriptCustomFunction function, CallSite? site, SourceSpan span, ReadOnlySpan<object?> arguments) =>
        function is NativeFunction native
            ? CallNative(context, native, site, span, arguments)
            : Invoke(context, function, site, span, new ScriptArray(arguments.ToArray()), null);

    /// <summary>Calls with a list of arguments, which may carry named ones as members.</summary>
    public static object? Invoke(
        TemplateContext context,
        IScriptCustomFunction function,
        CallSite? site,
        SourceSpan span,
        ScriptArray arguments,
        IWrappedBlock? block
    )
    {
        CheckCount(function, arguments.Count, span);
        try
        {
            if (function is ScriptFunction script) return script.Run(context, site?.Node, arguments, block);

            return context.IsAsync
                ? Waiting.For(function.InvokeAsync(context, site?.Node, arguments, block?.Syntax))
                : function.Invoke(context, site?.Node, arguments, block?.Syntax);
        }
        catch (Exception error) when (IsForeign(error))
        {
            throw Wrapped(span, error);
        }
    }

    public static void CheckCount(IScriptCustomFunction function, int count, SourceSpan span)
    {
        var required = function.RequiredParameterCount;
        if (count < required) throw Missing(function, count, span);
        if (count > function.ParameterCount && function.VarParamKind == ScriptVarParamKind.None) throw WrongCount(function, count, span);
    }

    /// <summary>An exception of .NET, not of the language: it gets the place in the template.</summary>
    public static bool IsForeign(Exception error) =>
        error is not (ScriptRuntimeException or InsufficientExecutionStackException);

    public static ScriptRuntimeException Wrapped(SourceSpan span, Exception error) => new(span, error.Message, error);

    public static ScriptRuntimeException Missing(IScriptCustomFunction function, int count, SourceSpan span) =>
        WrongCount(function, count, After(span));

    private static ScriptRuntimeException WrongCount(IScriptCustomFunction function, int count, SourceSpan span) =>
        new(span, $"Invalid number of arguments `{count}`: the function expects `{Expected(function)}`.");

    private static object? CallNative(
        TemplateContext context, NativeFunction function, CallSite? site, SourceSpan span, ReadOnlySpan<object?> arguments)
    {
        CheckCount(function, arguments.Length, span);
        try
        {
            if (arguments.Length >= function.FixedCount) return function.Run(new FunctionCall(context, site, arguments));

            var padded = new ArgumentBuffer();
            Span<object?> all = function.FixedCount <= ArgumentBuffer.Length ? padded : new object?[function.FixedCount];
            all = all[..function.FixedCount];
            arguments.CopyTo(all);
            for (var i = arguments.Length; i < all.Length; i++) all[i] = function.ParameterAt(i).DefaultValue;
            return function.Run(new FunctionCall(context, site, all));
        }
        catch (Exception error) when (IsForeign(error))
        {
            throw Wrapped(span, error);
        }
    }

    /// <summary>Missing arguments are missed right after the call.</summary>
    private static SourceSpan After(SourceSpan span) => new(span.FileName, span.End.NextColumn(), span.End.NextColumn());

    private static string Expected(IScriptCustomFunction function) =>
        function.RequiredParameterCount == function.ParameterCount
            ? $"{function.ParameterCount}"
            : $"{function.RequiredParameterCount} to {function.ParameterCount}";
}
