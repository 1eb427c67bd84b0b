using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// One call of a built-in: its arguments, converted when they are read, and what surrounds it. Arguments that were not given stand there as
/// the defaults of their parameters.
/// </summary>
internal readonly ref struct FunctionCall(TemplateContext context, CallSite? site, ReadOnlySpan<object?> arguments)
{
    public TemplateContext Context { get; } = context;

    /// <summary>Where the template calls, or null when .NET does.</summary>
    public CallSite? Site { get; } = site;

    /// <summary>All arguments: as many as the function has parameters, more or fewer for one with a rest parameter.</summary>
    public ReadOnlySpan<object?> Arguments { get; } = arguments;

    public CultureInfo Culture => Context.CurrentCulture;

    public SourceSpan Span => Site?.Node.Span ?? Context.CurrentSpan;

    public object? this[int index] => Arguments[index];

    /// <summary>The text form; null stays null.</summary>
    public string? Text(int index) => Arguments[index] switch
    {
        null => null,
        string text => text,
        var other => Context.ObjectToString(other),
    };

    public int Int(int index) => Arguments[index] is int value ? value : Context.ToInt(SpanOf(index), Arguments[index]);

    /// <summary>The argument of a nullable parameter such as an optional length.</summary>
    public int? IntOrNull(int index) => Arguments[index] is null ? null : Int(index);

    public double Double(int index) => Arguments[index] switch
    {
        double value => value,
        int value => value,
        _ => To<double>(index),
    };

    public bool Bool(int index) => Context.ToBool(SpanOf(index), Arguments[index]);

    /// <summary>The list itself or, of a lazy sequence, a copy; null stays null.</summary>
    public IList? List(int index) => Context.ToList(SpanOf(index), Arguments[index]);

    /// <summary>A list, a lazy sequence, the items of an object; null stays null, other values are an error.</summary>
    public IEnumerable? Sequence(int index) => Context.ToSequence(SpanOf(index), Arguments[index]);

    /// <summary>Any other type (<c>DateTime?</c>, <c>TimeSpan</c>, an enum by its name), by the rules of conversion.</summary>
    public T To<T>(int index) =>
        Arguments[index] is T value ? value : Context.ToObject<T>(SpanOf(index), Arguments[index]) ?? Absent<T>.Value;

    public ReadOnlySpan<object?> Rest(int from) => Arguments[from..];

    /// <summary>Calls a function that came as an argument: <c>@name</c>, an anonymous one, one of .NET.</summary>
    public object? Invoke(object? function, params ReadOnlySpan<object?> arguments) => Context.Call(function, Span, arguments);

    /// <summary>Where the argument stands, for an error that is its fault.</summary>
    public SourceSpan SpanOf(int index) => Site?.SpanOf(index) ?? Context.CurrentSpan;

    public ScriptRuntimeException Error(int index, string message) => new(SpanOf(index), message);

    public ScriptRuntimeException Error(string message) => new(Span, message);
}
