using Scriban.Syntax;

namespace Scriban.Tests.Cases;

public sealed class RecordedCaseTests
{
    private static readonly Dictionary<string, RecordedCase> All = CaseFile.ReadAll().ToDictionary(recorded => recorded.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Behaves_as_recorded(string name)
    {
        var recorded = All[name];
        var template = Template.Parse(recorded.Template, recorded.Path, recorded.ParserOptions, recorded.LexerOptions);
        if (recorded.Kind == "parse_error")
        {
            Assert.Equal(recorded.At, template.Messages[0].Span.Start.ToStringSimple());
            return;
        }

        Assert.Empty(template.Messages);
        var context = CaseRunner.NewContext(recorded);
        if (recorded.Kind == "runtime_error")
        {
            Assert.Equal(recorded.At, Assert.ThrowsAny<ScriptRuntimeException>(() => template.Render(context)).Span.Start.ToStringSimple());
        }
        else if (recorded.Kind == "value")
        {
            var expected = JsonData.ToValue(recorded.Expectation.GetProperty("value"));
            Assert.Equal(context.ObjectToString(expected), context.ObjectToString(template.Evaluate(context)));
        }
        else
        {
            Assert.Equal(recorded.Expectation.GetProperty("output").GetString(), template.Render(context));
        }
    }
}
