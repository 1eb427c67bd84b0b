using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A function that can write its text straight to the output where nobody wants to see it first.</summary>
internal interface IWritingFunction
{
    void Write(TemplateContext context, ScriptNode callerContext, ScriptArray arguments);
}
