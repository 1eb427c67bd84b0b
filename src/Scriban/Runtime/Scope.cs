using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// Where names are looked up: the variables of loops, then the globals from the top down. A function with parameters pushes a global of its
/// own, which hides those of the functions that called it.
/// </summary>
internal sealed class Scope(TemplateContext context, IScriptObject builtins)
{
    private Global[] _globals = [new Global { Object = builtins, Plain = PlainOf(builtins) }, default, default, default];
    private LocalFrame[] _frames = new LocalFrame[4];
    private int _frame;

    public LoopVariables Loops = new();

    public int GlobalCount { get; private set; } = 1;

    public IScriptObject CurrentGlobal => _globals[GlobalCount - 1].Object;

    public ref LocalFrame Locals => ref _frames[_frame];

    public void PushGlobal(IScriptObject global, bool ofFunction = false)
    {
        if (GlobalCount == _globals.Length) Array.Resize(ref _globals, GlobalCount * 2);
        _globals[GlobalCount++] = new Global { Object = global, Plain = PlainOf(global), IsOfFunction = ofFunction };
        PushFrame();
    }

    public IScriptObject PopGlobal()
    {
        if (GlobalCount == 1) throw new InvalidOperationException("The built-in object is the last global and stays.");

        var global = _globals[--GlobalCount].Object;
        _globals[GlobalCount] = default;
        PopFrame();
        return global;
    }

    public void PushFrame()
    {
        if (++_frame == _frames.Length) Array.Resize(ref _frames, _frame * 2);
        _frames[_frame].OuterLoops = Loops.Count;
    }

    public void PopFrame() => _frames[_frame--] = default;

    /// <summary>Reads a name; <paramref name="hint"/> is where its object held it last time.</summary>
    public bool TryRead(SourceSpan span, string name, ref int hint, out object? value) =>
        (Loops.Count > 0 && Loops.TryRead(name, out value)) || TryReadGlobal(span, name, ref hint, out value);

    /// <summary>Reads a variable with a dollar; <paramref name="loopName"/> is what it is called as the variable of a loop.</summary>
    public bool TryReadLocal(string name, string loopName, ref int hint, out object? value)
    {
        if (Loops.Count > Locals.OuterLoops && Loops.TryRead(loopName, out value, Locals.OuterLoops)) return true;
        if (Locals.Variables is { } variables) return variables.TryRead(name, ref hint, out value);

        value = null;
        return false;
    }

    public void Write(SourceSpan span, string name, object? value)
    {
        var target = TargetFor(span, name);
        if (!target.TrySetValue(context, span, name, value, false))
            throw new ScriptRuntimeException(span, $"Cannot set a value on the readonly variable `{name}`.");
    }

    public void WriteLocal(SourceSpan span, string name, object? value)
    {
        var variables = Locals.Variables ??= new ScriptObject();
        if (!variables.TrySetValue(context, span, name, value, false))
            throw new ScriptRuntimeException(span, $"Cannot set a value on the readonly variable `${name}`.");
    }

    public void MakeReadOnly(string name, ScriptVariableScope scope)
    {
        if (scope == ScriptVariableScope.Global) CurrentGlobal.SetReadOnly(name, true);
        else (Locals.Variables ??= new ScriptObject()).SetReadOnly(name, true);
    }

    private bool TryReadGlobal(SourceSpan span, string name, ref int hint, out object? value)
    {
        var passedFunction = false;
        for (var i = GlobalCount - 1; i >= 0; i--)
        {
            ref var global = ref _globals[i];
            if (global.IsOfFunction)
            {
                if (passedFunction) continue;
                passedFunction = true;
            }

            if (
                global.Plain is { } plain
                    ? plain.TryRead(name, ref hint, out value)
                    : global.Object.TryGetValue(context, span, name, out value)
            )
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>A function's own global takes new names; an existing global keeps its place.</summary>
    private IScriptObject TargetFor(SourceSpan span, string name)
    {
        var top = _globals[GlobalCount - 1];
        if (!top.IsOfFunction || top.Object.Contains(name)) return top.Object;

        for (var i = GlobalCount - 2; i > 0; i--)
            if (!_globals[i].IsOfFunction && _globals[i].Object.TryGetValue(context, span, name, out _)) return _globals[i].Object;
        return _globals[0].Object.Contains(name) ? _globals[0].Object : top.Object;
    }

    private static ScriptObject? PlainOf(IScriptObject global) => global is ScriptObject { IsPlain: true } plain ? plain : null;

    private struct Global
    {
        public IScriptObject Object;
        public ScriptObject? Plain;
        public bool IsOfFunction;
    }
}
