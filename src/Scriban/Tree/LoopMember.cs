using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>for.index</c> and the like; outside of a loop <c>for</c> is a name as any other.</summary>
internal sealed class LoopMember(MemberExpression syntax, string loop, Member otherwise) : Expression(syntax)
{
    private readonly string _loop = string.Intern(loop);

    public override object? Eval(TemplateContext context) => Read(context) ?? otherwise.Eval(context);

    public override object? EvalUncalled(TemplateContext context) => Read(context) ?? otherwise.EvalUncalled(context);

    public override void Assign(TemplateContext context, object? value) => otherwise.Assign(context, value);

    private object? Read(TemplateContext context) =>
        context.Scope.Loops.TryRead(_loop, out var found) && found is LoopState state && state.TryGet(syntax.Name, out var value)
            ? value
            : null;
}
