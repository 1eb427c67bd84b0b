using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>Statements one after the other.</summary>
internal sealed class Block(ScriptBlockStatement syntax, Statement[] statements, bool checksStack)
    : Statement(syntax), IScriptFunctionBody, IWrappedBlock
{
    private readonly bool _hasIndents = statements.Any(statement => statement.Indent.Length > 0);

    ScriptBlockStatement IWrappedBlock.Syntax => syntax;

    public override void Run(TemplateContext context)
    {
        if (checksStack && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error("The statements are nested deeper than the stack allows.");

        var outer = context.Indent;
        if (context.AutoIndent && (_hasIndents || outer.Length > 0)) RunIndented(context, outer);
        else RunPlainly(context);
    }

    private void RunPlainly(TemplateContext context)
    {
        foreach (var statement in statements)
        {
            context.CheckAbort();
            context.CurrentNode = statement.Syntax;
            statement.Run(context);
            if (context.Flow != Flow.Next) return;
        }
    }

    /// <summary>Raw text has the indent of the block around it, a statement its own.</summary>
    private void RunIndented(TemplateContext context, string outer)
    {
        foreach (var statement in statements)
        {
            context.CheckAbort();
            context.Indent = statement is RawText ? outer : statement.Indent;
            context.CurrentNode = statement.Syntax;
            statement.Run(context);
            context.Indent = outer;
            if (context.Flow != Flow.Next) return;
        }
    }
}
