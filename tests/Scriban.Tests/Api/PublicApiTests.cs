using System.Collections;
using System.Globalization;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Api;

/// <summary>What a host may write: names, parameters and defaults. That it compiles is half of each test.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task Templates_are_parsed_rendered_and_evaluated()
    {
        var template = Template.Parse(text: "{{ x }}", sourceFilePath: "a.txt", parserOptions: null, lexerOptions: null);
        MemberRenamerDelegate renamer = member => member.Name;
        MemberFilterDelegate filter = _ => true;

        Assert.Equal("a.txt", template.SourceFilePath);
        Assert.False(template.HasErrors);
        Assert.Empty(template.Messages);
        Assert.Equal("1", template.Render(model: new { x = 1 }, memberRenamer: renamer, memberFilter: filter));
        Assert.Equal("1", await template.RenderAsync(model: new { x = 1 }, memberRenamer: renamer, memberFilter: filter));
        Assert.Equal(1, template.Evaluate(model: new { x = 1 }, memberRenamer: renamer, memberFilter: filter));
        Assert.Equal(1, await template.EvaluateAsync(model: new { x = 1 }, memberRenamer: renamer, memberFilter: filter));
        Assert.Equal(3, Template.Evaluate("1 + 2", new TemplateContext()));
        Assert.Equal(3, Template.Evaluate("x + 2", new { x = 1 }, memberRenamer: renamer, memberFilter: filter));
        Assert.Equal("", template.Render());
        Assert.Null(template.Evaluate());
    }

    [Fact]
    public void The_page_of_a_template_can_be_evaluated_by_parts()
    {
        var lexer = new LexerOptions { Mode = ScriptMode.FrontMatterAndContent };
        var template = Template.Parse("+++\ntitle = 'T'\n+++\n\nBody {{ title }}", lexerOptions: lexer);
        var context = new TemplateContext();

        ScriptBlockStatement? frontMatter = template.Page?.FrontMatter;
        Assert.Equal("Body ", template.Render(context));
        context.Evaluate(frontMatter);
        Assert.Equal("Body T", template.Render(context));
    }

    [Fact]
    public void Front_matter_alone_has_no_body()
    {
        var lexer = new LexerOptions { Mode = ScriptMode.FrontMatterOnly };
        var template = Template.Parse("+++\nx = 1\n+++\n{{ nope.x }}", lexerOptions: lexer);

        Assert.Empty(template.Messages);
        Assert.NotNull(template.Page?.FrontMatter);
    }

    [Fact]
    public void The_marker_of_front_matter_can_be_chosen()
    {
        var lexer = new LexerOptions { Mode = ScriptMode.FrontMatterAndContent, FrontMatterMarker = "---" };

        Assert.Equal("x", Template.Parse("---\na = 1\n---\nx", lexerOptions: lexer).Render());
        Assert.True(Template.Parse("+++\na = 1\n+++\nx", lexerOptions: lexer).HasErrors);
    }

    [Fact]
    public void Messages_have_a_place_and_print_it()
    {
        var message = Template.Parse("a\n{{ 1 + }}", "dir/t.html").Messages[0];

        Assert.Equal(ParserMessageType.Error, message.Type);
        Assert.Equal("dir/t.html", message.Span.FileName);
        Assert.Equal(new TextPosition(9, 1, 7), message.Span.Start);
        Assert.StartsWith("dir/t.html(2,8) : error : ", message.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("<input>(1,4) : error : ", Template.Parse("{{ ) }}").Messages[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Template.Parse("{{ ) }}").Render());
    }

    [Fact]
    public void Several_errors_are_found_in_one_go() =>
        Assert.Equal(["1,8", "3,8", "4,4"], Template.Parse("{{ 1 + }}\nfine {{ 1 }}\n{{ 2 * }}\n{{ ) }}").Messages
            .Select(message => message.Span.Start.ToStringSimple()));

    [Fact]
    public void A_context_has_its_defaults()
    {
        var context = new TemplateContext();

        Assert.Equal((1000, 100), (context.LoopLimit, context.RecursiveLimit));
        Assert.Equal((1048576, 20), (context.LimitToString, context.ObjectRecursionLimit));
        Assert.Equal(TimeSpan.FromSeconds(10), context.RegexTimeOut);
        Assert.True(context.AutoIndent && context.IndentOnEmptyLines && context.EnableOutput);
        Assert.True(context.EnableRelaxedMemberAccess && context.EnableRelaxedIndexerAccess);
        Assert.False(context.EnableRelaxedTargetAccess || context.EnableRelaxedFunctionAccess || context.EnableNullIndexer);
        Assert.False(context.StrictVariables || context.EnableBreakAndContinueAsReturnOutsideLoop || context.UseScientific);
        Assert.Equal(Environment.NewLine, context.NewLine);
        Assert.Equal(CultureInfo.InvariantCulture, context.CurrentCulture);
        Assert.Equal(ScriptLang.Default, context.Language);
        Assert.Equal(250, ParserOptions.Default.ExpressionDepthLimit);
        Assert.Equal(("+++", ScriptMode.Default), (LexerOptions.Default.FrontMatterMarker, LexerOptions.Default.Mode));
    }

    [Fact]
    public void What_is_pushed_is_popped()
    {
        var context = new TemplateContext();
        var global = new ScriptObject();
        var before = context.GlobalCount;

        context.PushGlobal(global);
        Assert.Same(global, context.CurrentGlobal);
        Assert.Equal(before + 1, context.GlobalCount);
        Assert.Same(global, context.PopGlobal());
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PopCulture();
        context.PushOutput();
        context.Write("x").Write(default, 1).WriteLine();
        Assert.Equal("x1" + context.NewLine, context.PopOutput().ToString());
        context.PushSourceFile("f");
        Assert.Equal("f", context.CurrentSourceFile);
        Assert.Equal("f", context.PopSourceFile());
        context.PushLocal();
        context.PopLocal();
    }

    [Fact]
    public void A_context_converts_as_templates_do()
    {
        var context = new TemplateContext(new ScriptObject(), StringComparer.OrdinalIgnoreCase);
        SourceSpan span = default;

        Assert.True(context.ToBool(span, 0));
        Assert.Equal(5, context.ToInt(span, "5"));
        Assert.Equal("[1, \"a\"]", context.ObjectToString(new ScriptArray { 1, "a" }));
        Assert.Equal(2L, context.ToObject<long>(span, 2));
        Assert.Equal("string", context.GetTypeName("x"));
        Assert.Equal(true, context.IsEmpty(span, ""));
        IList? list = context.ToList(span, new[] { 1 });
        Assert.Single(list ?? new ArrayList());
        context.CheckAbort();
        context.Reset();
        Assert.NotNull(((IFormatProvider)context).GetFormat(typeof(NumberFormatInfo)));
        Assert.NotEmpty(TemplateContext.GetDefaultBuiltinObject());
    }

    [Fact]
    public void Variables_and_members_can_be_looked_up_by_the_host()
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable _, out object? value) => (value = "V") is not null,
            TryGetMember = (TemplateContext _, SourceSpan _, object _, string member, out object? value) =>
                (value = "M:" + member) is not null,
        };

        Assert.Equal("V", Template.Parse("{{ nope }}").Render(context));
        Assert.Equal("M:b", Template.Parse("{{ a = {}; a.b }}").Render(context));
    }

    [Fact]
    public void Errors_can_become_text()
    {
        var context = new TemplateContext { RenderRuntimeException = error => $"[{error.OriginalMessage.Length > 0}]" };

        Assert.Equal("a[True]b", Template.Parse("a{{ nope.x }}b").Render(context));
    }

    [Fact]
    public void Objects_are_ordered_dictionaries()
    {
        var script = new ScriptObject(4, StringComparer.Ordinal) { ["b"] = 1, ["a"] = 2 };

        Assert.Equal(["b", "a"], ((IDictionary<string, object?>)script).Keys);
        Assert.True(script.Contains("a") && script.TryGetValue("a", out _) && script.Remove("a"));
        script.SetReadOnly("b", true);
        Assert.True(script.Clone(deep: true).Contains("b"));
        Assert.Equal(1, script.GetSafeValue<int>("b"));
        Assert.Equal(1, ScriptObject.From(new { X = 1 })["x"]);
        Assert.Equal(3, new ScriptArray(new[] { 1, 2, 3 }).Count);
        Assert.False(script.IsReadOnly);
    }

    [Theory]
    [InlineData(typeof(Template), nameof(Template.Parse), "text sourceFilePath parserOptions lexerOptions")]
    [InlineData(typeof(ITemplateLoader), nameof(ITemplateLoader.GetPath), "context callerSpan templateName")]
    [InlineData(typeof(ITemplateLoader), nameof(ITemplateLoader.Load), "context callerSpan templatePath")]
    [InlineData(typeof(ITemplateLoader), nameof(ITemplateLoader.LoadAsync), "context callerSpan templatePath")]
    [InlineData(typeof(IScriptOutput), nameof(IScriptOutput.Write), "text offset count")]
    [InlineData(typeof(IScriptCustomFunction), nameof(IScriptCustomFunction.Invoke), "context callerContext arguments blockStatement")]
    [InlineData(typeof(IScriptCustomFunction), nameof(IScriptCustomFunction.InvokeAsync), "context callerContext arguments blockStatement")]
    public void Parameters_have_their_names(Type type, string method, string names) =>
        Assert.Contains(names, type.GetMember(method).OfType<MethodInfo>()
            .Select(found => string.Join(' ', found.GetParameters().Select(parameter => parameter.Name))));

    [Fact]
    public void Exceptions_tell_where()
    {
        var error = Assert.ThrowsAny<ScriptRuntimeException>(() => Template.Parse("{{ nope.x }}", "t").Render());

        Assert.StartsWith("t(1,9) : error : ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("t(1,9)", error.OriginalMessage, StringComparison.Ordinal);
        Assert.True(typeof(ScriptRuntimeException).IsAssignableFrom(typeof(ScriptParserRuntimeException)));
        Assert.True(typeof(ScriptRuntimeException).IsAssignableFrom(typeof(ScriptAbortException)));
    }
}
