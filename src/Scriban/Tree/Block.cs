using System.Runtime.CompilerServices;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary>Statements one after the other.</summary>
internal sealed class Block(ScriptBlockStatement syntax, Statement[] statements) : Statement(syntax), IScriptFunctionBody, IWrappedBlock
{
    ScriptBlockStatement IWrappedBlock.Syntax => syntax;

    public override void Run(TemplateContext context)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Error("The statements are nested deeper than the stack allows.");

        var outer = context.Indent;
        var indents = context.AutoIndent;
        foreach (var statement in statements)
        {
            context.CheckAbort();
            if (statement is RawText)
            {
                statement.Run(context);
                continue;
            }

            if (indents) context.Indent = statement.Indent;
            context.CurrentNode = statement.Syntax;
            statement.Run(context);
            context.Indent = outer;
            if (context.Flow != Flow.Next) return;
        }
    }
}
