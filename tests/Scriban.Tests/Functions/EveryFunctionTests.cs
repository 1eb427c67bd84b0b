using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Functions;

public sealed class EveryFunctionTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "1",
        "-1",
        "3",
        "2147483647",
        "-2147483648",
        "99999999999999999999",
        "1.5",
        "(0.0 / 0.0)",
        "1.5m",
        "2.5f",
        "''",
        "'a'",
        "'a,b'",
        "'  x y  '",
        "'%'",
        "'%Y'",
        "'12'",
        "'N2'",
        "'('",
        "'fr-FR'",
        "[]",
        "[3, null, 'x', [1]]",
        "(1..5)",
        "{}",
        "{a: 1, size: 2}",
        "@string.upcase",
        "@(do; ret $0; end)",
        "(date.parse '2024-03-05')",
        "(timespan.from_days 1)",
        "date",
        "empty",
        "'a' * 1000",
    ];

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var (group, value) in new TemplateContext().BuiltinObject)
        {
            if (value is not ScriptObject members)
                continue;
            foreach (var (name, member) in members)
            {
                if (member is IScriptCustomFunction)
                    names.Add($"{group}.{name}");
            }
        }

        return names;
    }

    [Theory, MemberData(nameof(Names))]
    public void Gives_a_value_or_an_error_of_the_language_for_any_arguments(string function)
    {
        var random = new Random(function.Length);
        for (var i = 0; i < 150; i++)
        {
            var arguments = Enumerable.Range(0, random.Next(5)).Select(_ => Values[random.Next(Values.Length)]);
            Run($"{{{{ {function} {string.Join(' ', arguments.Select(argument => $"({argument})"))} }}}}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Refuses_more_arguments_than_it_has_parameters(string function)
    {
        var callable = (IScriptCustomFunction?)Template.Evaluate($"@{function}", new TemplateContext());

        if (callable?.VarParamKind == ScriptVarParamKind.None)
            Rendering.Fails($"{function} {string.Join(' ', Enumerable.Repeat("1", callable.ParameterCount + 1))}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Refuses_fewer_arguments_than_it_needs(string function)
    {
        var callable = (IScriptCustomFunction?)Template.Evaluate($"@{function}", new TemplateContext());

        if (callable?.RequiredParameterCount > 0)
            Rendering.Fails($"{function} {string.Join(' ', Enumerable.Repeat("1", callable.RequiredParameterCount - 1))}");
    }

    [Theory, MemberData(nameof(Names))]
    public void Cannot_be_replaced_by_a_template(string function) => Rendering.Fails($"{function} = 1");

    private static void Run(string template)
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50), LimitToString = 100_000 };
        try
        {
            Template.Parse(template).Render(context);
        }
        catch (ScriptRuntimeException)
        {
            // One of the two outcomes that a template can have; anything else fails the test.
        }
    }
}
