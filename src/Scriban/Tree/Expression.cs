using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>An expression that runs.</summary>
internal abstract class Expression(ScriptNode syntax) : Node(syntax)
{
    /// <summary>The value; a function that is only named is called.</summary>
    public abstract object? Eval(TemplateContext context);

    public override object? Evaluate(TemplateContext context) => Eval(context);

    /// <summary>The value as a condition, without making an object of it where that can be avoided.</summary>
    public virtual bool Test(TemplateContext context) => context.IsTrue(Span, Eval(context));

    /// <summary>Writes the value to the output.</summary>
    public virtual void Write(TemplateContext context) => context.WriteValue(Span, Eval(context));

    /// <summary>The value as it is: a function stays a function.</summary>
    public virtual object? EvalUncalled(TemplateContext context) => Eval(context);

    /// <summary>As <see cref="EvalUncalled"/>, but that there is nothing of this name is the caller's matter.</summary>
    public virtual object? EvalFunction(TemplateContext context) => EvalUncalled(context);

    /// <summary>Assigns to it, if it is a variable, a member or an index.</summary>
    public virtual void Assign(TemplateContext context, object? value) => throw Error("This cannot be assigned to.");

    /// <summary>The value, or the text of an error for a host that wants to see it.</summary>
    public object? EvalShown(TemplateContext context) => context.RenderRuntimeException is null ? Eval(context) : Shown(context, Eval);

    /// <summary>The value or, for a host that wants to see errors in the text, the text of the error in its place.</summary>
    protected object? Shown(TemplateContext context, Func<TemplateContext, object?> compute)
    {
        try
        {
            return compute(context);
        }
        catch (Exception error) when (error is not ScriptAbortException && context.RenderRuntimeException is not null)
        {
            return context.RenderRuntimeException(error as ScriptRuntimeException ?? FunctionCaller.Wrapped(Span, error));
        }
    }

    /// <summary>Calls a value that was named without arguments, if it is a function.</summary>
    protected object? Called(TemplateContext context, object? value)
    {
        if (value is null || Kinds.IsData(value) || value is not IScriptCustomFunction function) return value;
        if (context.ErrorForStatementFunctionAsExpression) CheckGivesValue(context, function);

        return FunctionCaller.Call(context, function, null, Span, []);
    }

    /// <summary>For a host that wants it, what gives no value may only be called as a statement of its own.</summary>
    protected void CheckGivesValue(TemplateContext context, IScriptCustomFunction function)
    {
        if (function.ReturnType != typeof(void)) return;

        var statement = (context.CurrentNode as ExpressionStatement)?.Expression;
        var isStatement = ReferenceEquals(statement, Syntax) || (statement is PipeExpression pipe && ReferenceEquals(pipe.To, Syntax));
        if (!isStatement) throw Error("The function gives no value, so it cannot be part of an expression.");
    }
}
