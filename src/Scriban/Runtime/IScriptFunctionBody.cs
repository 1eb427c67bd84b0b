namespace Scriban.Runtime;

/// <summary>The bound statements of a function.</summary>
internal interface IScriptFunctionBody
{
    void Run(TemplateContext context);
}
