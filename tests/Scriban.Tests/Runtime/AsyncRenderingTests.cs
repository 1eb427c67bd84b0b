using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests.Runtime;

public sealed class AsyncRenderingTests
{
    [Fact]
    public async Task Asynchronous_loaders_are_awaited()
    {
        var context = new TemplateContext { TemplateLoader = new SlowLoader() };
        Assert.Equal("<part a>", await Template.Parse("<{{ include 'a' }}>").RenderAsync(context));
    }

    [Fact]
    public async Task Tasks_that_functions_give_are_awaited()
    {
        var globals = new ScriptObject();
        globals.Import("later", new Func<int, Task<int>>(async value =>
        {
            await Task.Yield();
            return value + 1;
        }));
        var context = new TemplateContext();
        context.PushGlobal(globals);
        Assert.Equal("3", await Template.Parse("{{ later 2 }}").RenderAsync(context));
    }

    [Fact]
    public async Task Evaluating_gives_the_last_value() =>
        Assert.Equal(3, await Template.Parse("1\n1 + 2", lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly }).EvaluateAsync());

    [Fact]
    public async Task Rendering_does_not_need_the_callers_thread()
    {
        var started = new TaskCompletionSource<string?>();
        var rendering = Template
            .Parse("{{ include 'a' }}")
            .RenderAsync(new TemplateContext { TemplateLoader = new WaitingLoader(started.Task) });
        Assert.False(rendering.IsCompleted);
        started.SetResult("done");
        Assert.Equal("done", await rendering);
    }

    private sealed class SlowLoader : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => "wrong";

        public async ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            await Task.Delay(1);
            return $"part {templatePath}";
        }
    }

    private sealed class WaitingLoader(Task<string?> text) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => null;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(text);
    }
}
