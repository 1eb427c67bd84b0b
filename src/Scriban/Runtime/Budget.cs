using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Counts the steps of loops and the depth of calls against the limits of the context.</summary>
internal sealed class Budget(TemplateContext context)
{
    private int _calls;
    private int _loopDepth;
    private int _loopSteps;
    private int _statementLoops;

    /// <summary>A loop of the template, function or include that runs is open.</summary>
    public bool IsInLoop => _statementLoops > 0;

    /// <summary>Opens a loop: steps count from the outermost one on. Close it with <see cref="LeaveLoop"/>.</summary>
    public void EnterLoop()
    {
        if (_loopDepth++ == 0) _loopSteps = 0;
    }

    public void LeaveLoop() => _loopDepth--;

    /// <summary>Opens a loop that <c>break</c> can leave.</summary>
    public void EnterStatementLoop()
    {
        EnterLoop();
        _statementLoops++;
    }

    public void LeaveStatementLoop()
    {
        LeaveLoop();
        _statementLoops--;
    }

    /// <summary>Counts a step and looks whether the host cancelled.</summary>
    public void StepLoop(ScriptNode node) => StepLoop(node, context.LoopLimit);

    /// <summary>Counts a step of a loop with a limit of its own; 0 is none.</summary>
    public void StepLoop(ScriptNode node, int limit)
    {
        if (++_loopSteps > limit && limit > 0) throw TooManySteps(node.Span, limit);

        context.CheckAbort();
    }

    /// <summary>Counts a step of a built-in.</summary>
    public void StepLoop(SourceSpan span)
    {
        if (++_loopSteps > context.LoopLimit && context.LoopLimit > 0) throw TooManySteps(span, context.LoopLimit);

        context.CheckAbort();
    }

    /// <summary>After a step: whether the loop ends, by <c>break</c> or because something around it does.</summary>
    public bool LeavesLoop()
    {
        if (context.Flow == Flow.Next) return false;

        var leaves = context.Flow != Flow.Continue;
        if (context.Flow != Flow.Return) context.Flow = Flow.Next;
        return leaves;
    }

    /// <summary>Hides the open loops from a function or include: <c>break</c> there does not leave them.</summary>
    public int HideLoops()
    {
        var hidden = _statementLoops;
        _statementLoops = 0;
        return hidden;
    }

    public void ShowLoops(int hidden) => _statementLoops = hidden;

    /// <summary>Counts one more call or include inside another; close it with <see cref="LeaveCall"/>.</summary>
    public void EnterCall(SourceSpan span)
    {
        if (_calls >= context.RecursiveLimit && context.RecursiveLimit > 0)
            throw new ScriptRuntimeException(span, $"Calls and includes are nested deeper than the limit of {context.RecursiveLimit}.");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(span, "Calls and includes are nested deeper than the stack allows.");

        _calls++;
    }

    public void LeaveCall() => _calls--;

    private static ScriptRuntimeException TooManySteps(SourceSpan span, int limit) =>
        new(span, $"The loops take more steps than the limit of {limit}.");
}
