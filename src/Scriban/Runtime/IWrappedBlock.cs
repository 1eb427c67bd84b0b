using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The body of a wrap statement, waiting to be run by the function it wraps.</summary>
internal interface IWrappedBlock
{
    ScriptBlockStatement Syntax { get; }

    void Run(TemplateContext context);
}
