using Scriban.Binding;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Scriban.Tree;

namespace Scriban;

/// <summary>A parsed template: it never changes and any number of threads may render it, each with its own context.</summary>
public class Template
{
    private readonly Page? _bound;

    private Template(string? sourceFilePath, ParsedTemplate parsed, ParserOptions parserOptions, LexerOptions lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        Page = parsed.Page;
        Messages = parsed.Messages;
        ParserOptions = parserOptions;
        LexerOptions = lexerOptions;
        _bound = HasErrors ? null : Bind(parsed);
    }

    public string? SourceFilePath { get; }

    public ScriptPage? Page { get; }

    public bool HasErrors => Messages.HasErrors;

    public LogMessageBag Messages { get; }

    public ParserOptions ParserOptions { get; }

    public LexerOptions LexerOptions { get; }

    public static Template Parse(
        string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parsing = parserOptions ?? ParserOptions.Default;
        var lexing = lexerOptions ?? LexerOptions.Default;
        return new Template(sourceFilePath, Parser.Parse(text, sourceFilePath, parsing, lexing), parsing, lexing);
    }

    public static object? Evaluate(string expression, TemplateContext context) => ParseExpression(expression).Evaluate(context);

    public static object? Evaluate(
        string expression, object model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        ParseExpression(expression).Evaluate(model, memberRenamer, memberFilter);

    public static ValueTask<object?> EvaluateAsync(string expression, TemplateContext context) =>
        ParseExpression(expression).EvaluateAsync(context);

    /// <summary>Renders and takes the text out of the context's output.</summary>
    public string Render(TemplateContext context)
    {
        Run(context);
        return TakeText(context);
    }

    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Render(ContextFor(model, memberRenamer, memberFilter));

    public async ValueTask<string> RenderAsync(TemplateContext context)
    {
        await Task.Run(() => InAsync(context, () => { Run(context); return null; })).ConfigureAwait(false);
        return TakeText(context);
    }

    public ValueTask<string> RenderAsync(
        object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        RenderAsync(ContextFor(model, memberRenamer, memberFilter));

    /// <summary>Runs without writing and gives the value of the last expression.</summary>
    public object? Evaluate(TemplateContext context)
    {
        var output = context.EnableOutput;
        context.EnableOutput = false;
        try
        {
            return Guard(context, static (page, context) => page.Evaluate(context));
        }
        finally
        {
            context.EnableOutput = output;
        }
    }

    public object? Evaluate(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Evaluate(ContextFor(model, memberRenamer, memberFilter));

    public async ValueTask<object?> EvaluateAsync(TemplateContext context) =>
        await Task.Run(() => InAsync(context, () => Evaluate(context))).ConfigureAwait(false);

    public ValueTask<object?> EvaluateAsync(
        object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        EvaluateAsync(ContextFor(model, memberRenamer, memberFilter));

    /// <summary>Writes to the context's output and leaves the text there.</summary>
    internal void Run(TemplateContext context) => Guard(context, static (page, context) =>
    {
        page.Render(context);
        return null;
    });

    private static Page? Bind(ParsedTemplate parsed)
    {
        try
        {
            return Binder.Bind(parsed.Page);
        }
        catch (InsufficientExecutionStackException)
        {
            parsed.Messages.Add(
                new LogMessage(ParserMessageType.Error, parsed.Page.Span, "the statements are nested deeper than the stack allows")
            );
            return null;
        }
    }

    private static Template ParseExpression(string expression) =>
        Parse(expression, lexerOptions: LexerOptions.Default with { Mode = ScriptMode.ScriptOnly });

    private static TemplateContext ContextFor(object? model, MemberRenamerDelegate? renamer, MemberFilterDelegate? filter)
    {
        var context = new TemplateContext { MemberRenamer = renamer ?? StandardMemberRenamer.Default, MemberFilter = filter };
        var global = new ScriptObject();
        if (model is not null) global.Import(model, filter, renamer);
        context.PushGlobal(global);
        return context;
    }

    private static string TakeText(TemplateContext context)
    {
        var text = context.Output.ToString() ?? "";
        if (context.Output is StringBuilderOutput output) output.Clear();
        return text;
    }

    private static object? InAsync(TemplateContext context, Func<object?> run)
    {
        context.IsAsync = true;
        try
        {
            return run();
        }
        finally
        {
            context.IsAsync = false;
        }
    }

    /// <summary>Errors that .NET throws get the place in the template where they happened.</summary>
    private object? Guard(TemplateContext context, Func<Page, TemplateContext, object?> run)
    {
        if (_bound is null) throw new InvalidOperationException($"The template has errors and cannot be rendered.\n{Messages}");

        var outer = context.CurrentNode;
        var indent = context.Indent;
        context.PushSourceFile(SourceFilePath);
        try
        {
            return run(_bound, context);
        }
        catch (Exception error) when (error is InsufficientExecutionStackException || FunctionCaller.IsForeign(error))
        {
            throw FunctionCaller.Wrapped(context.CurrentSpan, error);
        }
        finally
        {
            context.PopSourceFile();
            context.CurrentNode = outer;
            context.Indent = indent;
            context.Flow = Flow.Next;
        }
    }
}
