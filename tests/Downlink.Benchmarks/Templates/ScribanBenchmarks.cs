using BenchmarkDotNet.Attributes;
using Scriban;

namespace Downlink.Benchmarks.Templates;

/// <summary>What rendering a blog's templates takes, beside the same list written by hand.</summary>
[MemoryDiagnoser]
public class ScribanBenchmarks
{
    private readonly BlogModel _blog = new(20);
    private readonly BlogModel _archive = new(1000);
    private readonly Template _list = Template.Parse(BlogTemplates.PostList, "list");
    private readonly Template _page = Template.Parse(BlogTemplates.Page, "page");
    private readonly TemplateContext _context;
    private readonly TemplateContext _archiveContext;

    public ScribanBenchmarks()
    {
        _context = ContextOf(_blog);
        _archiveContext = ContextOf(_archive);
        if (ListOf20() != HandWritten()) throw new InvalidOperationException("The list and the hand-written one differ.");
    }

    [Benchmark(Baseline = true)]
    public string HandWritten() => HandWrittenList.Write(_blog.Posts);

    [Benchmark]
    public string ListOf20() => _list.Render(_context);

    [Benchmark]
    public string PageWithIncludes() => _page.Render(_context);

    [Benchmark]
    public string PageInNewContext() => _page.Render(ContextOf(_blog));

    [Benchmark]
    public string ArchiveOf1000() => BlogTemplates.ArchiveTemplate.Render(_archiveContext);

    [Benchmark]
    public TemplateContext NewContext() => new();

    [Benchmark]
    public Template ParsePage() => Template.Parse(BlogTemplates.Page, "page");

    [Benchmark]
    public Template ParseLarge() => Template.Parse(BlogTemplates.Large, "large");

    private static TemplateContext ContextOf(BlogModel blog)
    {
        var context = new TemplateContext { TemplateLoader = new BlogTemplates(), LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(blog.Globals);
        return context;
    }
}
