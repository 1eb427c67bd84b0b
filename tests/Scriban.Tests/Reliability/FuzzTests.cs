using System.Diagnostics;
using Scriban.Syntax;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Reliability;

public sealed class FuzzTests
{
    private const int Templates = 4_000;

    [Fact]
    public void No_mutated_template_does_more_than_report_an_error()
    {
        var mutation = new Mutation(20261122);
        for (var i = 0; i < Templates; i++) Survives(mutation.Next());
    }

    private static void Survives(string text)
    {
        var watch = Stopwatch.StartNew();
        var template = Template.Parse(text);
        if (template.HasErrors) return;

        try
        {
            template.Render(NewContext());
        }
        catch (ScriptRuntimeException error)
        {
            Assert.NotEmpty(error.Message);
        }
        catch (Exception error)
        {
            Assert.Fail($"{error.GetType()} of {text}\n{error}");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), text);
    }

    private static TemplateContext NewContext()
    {
        var context = new TemplateContext
        {
            LimitToString = 10_000,
            TemplateLoader = new RecordedLoader(new Dictionary<string, string> { ["plain"] = "P", ["self"] = "{{ include 'self' }}" }),
        };
        context.PushGlobal(JsonData.ToScriptObject(CaseFile.Shared().GetProperty("models").GetProperty("theme")));
        return context;
    }
}
