using Scriban.Syntax;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Specs;

public sealed class SpecTests
{
    private static readonly Dictionary<string, SpecCase> All = SpecPage.ReadAll().ToDictionary(spec => spec.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_language_does_what_its_pages_say(string name)
    {
        var spec = All[name];
        var template = Template.Parse(spec.Template);
        if (template.HasErrors)
        {
            Assert.Equal(spec.Error, template.Messages[0].Span.Start.ToStringSimple());
            return;
        }

        var context = new TemplateContext { NewLine = "\n", TemplateLoader = new RecordedLoader(spec.Partials) };
        context.PushGlobal(JsonData.ToScriptObject(spec.Data));
        if (spec.Error is null) Assert.Equal(spec.Text, template.Render(context));
        else Assert.Equal(spec.Error, Assert.ThrowsAny<ScriptRuntimeException>(() => template.Render(context)).Span.Start.ToStringSimple());
    }
}
