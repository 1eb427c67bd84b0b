using Scriban.Syntax;

namespace Scriban.Tree;

/// <summary><c>{a: 1}</c>.</summary>
internal sealed class NewObject(ObjectLiteral syntax, Expression[] values) : Expression(syntax)
{
    private readonly string[] _names = [.. syntax.Members.Select(member => string.Intern(member.Name))];

    public override object? Eval(TemplateContext context)
    {
        var result = context.NewObject(values.Length);
        for (var i = 0; i < values.Length; i++) result.SetValue(_names[i], values[i].Eval(context), false);
        return result;
    }
}
