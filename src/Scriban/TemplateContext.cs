using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Scriban.Binding;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>What a rendering knows and remembers: globals, culture, output, options, limits. It belongs to one thread at a time.</summary>
public class TemplateContext : IFormatProvider
{
    public delegate bool TryGetVariableDelegate(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value);

    public delegate bool TryGetMemberDelegate(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public delegate string RenderRuntimeExceptionDelegate(ScriptRuntimeException exception);

    private readonly OutputWriter _writer;
    private readonly IEqualityComparer<string>? _keyComparer;
    private readonly bool _isDerived;
    private readonly Stack<CultureInfo> _cultures = new(0);
    private readonly Stack<string?> _sourceFiles = new(0);
    private CancellationToken _cancellationToken;
    private bool _canAbort;

    public TemplateContext() : this(null, null)
    {
    }

    public TemplateContext(ScriptObject? builtin) : this(builtin, null)
    {
    }

    public TemplateContext(IEqualityComparer<string>? keyComparer) : this(null, keyComparer)
    {
    }

    public TemplateContext(ScriptObject? builtin, IEqualityComparer<string>? keyComparer)
    {
        BuiltinObject = builtin ?? (keyComparer is null ? Builtins.Create() : Builtins.Create(keyComparer));
        _keyComparer = keyComparer;
        _isDerived = GetType() != typeof(TemplateContext);
        _writer = new OutputWriter(this);
        Budget = new Budget(this);
        Scope = new Scope(this, BuiltinObject);
    }

    public ScriptObject BuiltinObject { get; }

    public IScriptObject CurrentGlobal => Scope.CurrentGlobal;

    public int GlobalCount => Scope.GlobalCount;

    public CultureInfo CurrentCulture { get; private set; } = CultureInfo.InvariantCulture;

    public IScriptOutput Output => _writer.Current;

    public string? CurrentSourceFile => _sourceFiles.Count == 0 ? null : _sourceFiles.Peek();

    public ITemplateLoader? TemplateLoader { get; set; }

    public ParserOptions TemplateLoaderParserOptions { get; set; } = ParserOptions.Default;

    public LexerOptions TemplateLoaderLexerOptions { get; set; } = LexerOptions.Default;

    public Dictionary<string, Template> CachedTemplates => field ??= new(StringComparer.Ordinal);

    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    public MemberFilterDelegate? MemberFilter { get; set; }

    public TryGetVariableDelegate? TryGetVariable { get; set; }

    public TryGetMemberDelegate? TryGetMember { get; set; }

    public RenderRuntimeExceptionDelegate? RenderRuntimeException { get; set; }

    public bool StrictVariables { get; set; }

    public bool AutoIndent { get; set; } = true;

    public bool IndentOnEmptyLines { get; set; } = true;

    public string NewLine { get; set; } = Environment.NewLine;

    public bool EnableOutput { get; set; } = true;

    public bool EnableRelaxedTargetAccess { get; set; }

    public bool EnableRelaxedMemberAccess { get; set; } = true;

    public bool EnableRelaxedFunctionAccess { get; set; }

    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    public bool EnableNullIndexer { get; set; }

    public bool EnableBreakAndContinueAsReturnOutsideLoop { get; set; }

    public bool ErrorForStatementFunctionAsExpression { get; set; }

    public int LoopLimit { get; set; } = 1000;

    public int? LoopLimitQueryable { get; set; }

    public int RecursiveLimit { get; set; } = 100;

    public int LimitToString { get; set; } = 1048576;

    public int ObjectRecursionLimit { get; set; } = 20;

    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    public CancellationToken CancellationToken
    {
        get => _cancellationToken;
        set => (_cancellationToken, _canAbort) = (value, value.CanBeCanceled);
    }

    public Dictionary<object, object?> Tags => field ??= [];

    public ScriptLang Language { get; set; }

    public bool UseScientific { get; set; }

    /// <summary>The statement or call that runs, for an error that .NET throws.</summary>
    public ScriptNode? CurrentNode { get; internal set; }

    public SourceSpan CurrentSpan => CurrentNode?.Span ?? default;

    internal Scope Scope { get; }

    /// <summary>Outputs of includes that are done: the next ones write into their buffers.</summary>
    internal Stack<StringBuilderOutput> SpareOutputs { get; } = new(0);

    internal Flow Flow { get; set; }

    /// <summary>What <c>ret</c> gave.</summary>
    internal object? Returned { get; set; }

    /// <summary>The value of the statement that ran last, for an evaluation that writes nothing.</summary>
    internal object? LastValue { get; set; }

    internal bool IsAsync { get; set; }

    /// <summary>What loops and calls may still take.</summary>
    internal Budget Budget { get; }

    internal string DateToText(DateTime date) => DateGroup.Format(this, date);

    public static ScriptObject GetDefaultBuiltinObject() => Builtins.Create();

    public void PushGlobal(IScriptObject scriptObject) => Scope.PushGlobal(scriptObject);

    public IScriptObject PopGlobal() => Scope.PopGlobal();

    /// <summary>The value of a variable as a template would read it, without calling it; null if there is none.</summary>
    public object? GetValue(ScriptVariable variable)
    {
        var hint = 0;
        _ = variable.Scope == ScriptVariableScope.Local
            ? Scope.TryReadLocal(variable.Name, string.Intern("$" + variable.Name), ref hint, out var value)
            : Scope.TryRead(CurrentSpan, variable.Name, ref hint, out value);
        return value;
    }

    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false)
    {
        if (variable.Scope == ScriptVariableScope.Local) Scope.WriteLocal(CurrentSpan, variable.Name, value);
        else Scope.Write(CurrentSpan, variable.Name, value);

        if (asReadOnly) Scope.MakeReadOnly(variable.Name, variable.Scope);
    }

    public void PushLocal() => Scope.PushFrame();

    public void PopLocal() => Scope.PopFrame();

    public void PushCulture(CultureInfo culture)
    {
        _cultures.Push(CurrentCulture);
        CurrentCulture = culture;
    }

    public CultureInfo PopCulture()
    {
        var culture = CurrentCulture;
        CurrentCulture = _cultures.Pop();
        return culture;
    }

    public void PushOutput() => PushOutput(new StringBuilderOutput());

    public void PushOutput(IScriptOutput output) => _writer.Push(output);

    public IScriptOutput PopOutput() => _writer.Pop();

    public void PushSourceFile(string? sourceFile) => _sourceFiles.Push(sourceFile);

    public string? PopSourceFile() => _sourceFiles.Pop();

    public TemplateContext Write(string? text)
    {
        if (text is not null) _writer.Write(text);
        return this;
    }

    public TemplateContext Write(string text, int startIndex, int count)
    {
        _writer.Write(text.AsSpan(startIndex, count));
        return this;
    }

    public virtual TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject is null ? this : Write(textAsObject as string ?? ObjectToString(textAsObject));

    public virtual ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) =>
        new(textAsObject is null ? this : Write(textAsObject as string ?? ObjectToString(textAsObject)));

    public TemplateContext WriteLine() => Write(NewLine);

    public virtual object? Evaluate(ScriptNode? scriptNode)
    {
        if (scriptNode is null) return null;

        LastValue = null;
        return Binder.Bind(scriptNode).Evaluate(this);
    }

    public virtual string ObjectToString(object? value, bool nested = false) =>
        (nested ? null : TextForm.OfSimple(this, value)) ?? TextForm.OfNested(this, value);

    public virtual bool ToBool(SourceSpan span, object? value) => value switch
    {
        bool truth => truth,
        null or EmptyMarker => false,
        _ => true,
    };

    public virtual int ToInt(SourceSpan span, object? value) => Conversion.ToInt(this, span, value);

    public virtual IList? ToList(SourceSpan span, object? value) => Conversion.ToList(value);

    public virtual object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        Conversion.To(this, span, value, destinationType);

    public T? ToObject<T>(SourceSpan span, object? value) => ToObject(span, value, typeof(T)) is T converted ? converted : default;

    public virtual string GetTypeName(object? value) => TypeNames.Of(value);

    /// <summary>Whether a list, string or object holds nothing; null of null.</summary>
    public virtual object? IsEmpty(SourceSpan span, object? against) => against switch
    {
        null => null,
        EmptyMarker => Boxed.True,
        string text => Boxed.Of(text.Length == 0),
        IScriptObject and not IList => Boxed.Of(((IScriptObject)against).Count == 0),
        ICollection list => Boxed.Of(list.Count == 0),
        IEnumerable items => Boxed.Of(!items.Cast<object?>().Any()),
        _ => Boxed.False,
    };

    /// <summary>Back to how the context was made: no globals but the built-ins, no text, no templates, nothing counted.</summary>
    public virtual void Reset()
    {
        _writer.Reset();
        while (GlobalCount > 1) PopGlobal();
        while (_cultures.Count > 0) PopCulture();
        _sourceFiles.Clear();
        CachedTemplates.Clear();
        Tags.Clear();
        Flow = Flow.Next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckAbort()
    {
        if (_canAbort) ThrowIfAborted();
    }

    public object? GetFormat(Type? formatType) => CurrentCulture.GetFormat(formatType);

    /// <summary>Writes text straight to the output: for the fast forms of built-ins.</summary>
    internal void Write(ReadOnlySpan<char> text) => _writer.Write(text);

    internal string Indent
    {
        get => _writer.Indent;
        set => _writer.Indent = value;
    }

    /// <summary>No derived type can have overridden how values are written.</summary>
    internal bool WritesPlainly => !_isDerived;

    internal void WriteValue(SourceSpan span, object? value)
    {
        if (_isDerived) WriteOverridden(span, value);
        else if (value is not null) _writer.Write(value as string ?? ObjectToString(value));
    }

    internal bool IsTrue(SourceSpan span, object? value) => value is bool truth ? truth : ToBool(span, value);

    internal ScriptObject NewObject(int capacity) => new(capacity, _keyComparer);

    internal TypeMembers TypeMembersOf(object target) => TypeMembers.Of(target.GetType(), MemberRenamer, MemberFilter);

    internal IEnumerable? ToSequence(SourceSpan span, object? value) => value switch
    {
        null => null,
        string text => text.Select(c => (object?)c.ToString()),
        ScriptArray or ScriptRange => (IEnumerable)value,
        IDictionary or IScriptObject or IDictionary<string, object?> => ObjectMembers.Of(this, value).Select(pair => (object?)pair),
        IEnumerable items => items,
        _ => throw new ScriptRuntimeException(span, $"A value of type `{GetTypeName(value)}` is no list."),
    };

    /// <summary>Calls a function with arguments that are values.</summary>
    internal object? Call(object? function, SourceSpan span, ReadOnlySpan<object?> arguments)
    {
        if (function is not IScriptCustomFunction callable)
            throw new ScriptRuntimeException(span, $"A function is expected here, not a value of type `{GetTypeName(function)}`.");

        return FunctionCaller.Call(this, callable, null, span, arguments);
    }

    /// <summary>Takes what <c>ret</c> gave and lets the statements go on.</summary>
    internal object? TakeReturned()
    {
        var value = Flow == Flow.Return ? Returned : null;
        Returned = null;
        Flow = Flow.Next;
        return value;
    }

    /// <summary>Reads a member as <c>target.name</c> does; false if there is none.</summary>
    internal bool TryReadMember(SourceSpan span, object target, string name, out object? value)
    {
        var hint = 0;
        return MemberAccess.TryGet(this, span, target, name, ref hint, out value);
    }

    /// <summary>An arithmetic operator as a template has it.</summary>
    internal object? Calculate(SourceSpan span, BinaryOperator op, object? left, object? right) =>
        BinaryOperators.Calculate(this, span, op, left, right);

    /// <summary>The result of a task, if it is one and the rendering is asynchronous; else the value itself.</summary>
    internal object? Await(object? value) => IsAsync ? Waiting.ForAny(value) : value;

    private void WriteOverridden(SourceSpan span, object? value)
    {
        if (IsAsync) Waiting.For(WriteAsync(span, value));
        else Write(span, value);
    }

    private void ThrowIfAborted()
    {
        if (_cancellationToken.IsCancellationRequested) throw new ScriptAbortException(CurrentSpan, _cancellationToken);
    }
}
