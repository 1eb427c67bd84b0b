namespace Scriban.Runtime;

/// <summary>A function made of a .NET delegate.</summary>
public abstract class DelegateCustomFunction
{
    public static IScriptCustomFunction Create(Action action) =>
        new TypedFunction(call => { action(); return null; }, typeof(void), []);

    public static IScriptCustomFunction Create<T>(Action<T> action) =>
        new TypedFunction(call => { action(Get<T>(call, 0)); return null; }, typeof(void), [Of<T>(0)]);

    public static IScriptCustomFunction Create<T1, T2>(Action<T1, T2> action) =>
        new TypedFunction(call => { action(Get<T1>(call, 0), Get<T2>(call, 1)); return null; }, typeof(void), [Of<T1>(0), Of<T2>(1)]);

    public static IScriptCustomFunction Create<T1, T2, T3>(Action<T1, T2, T3> action) =>
        new TypedFunction(
            call => { action(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2)); return null; },
            typeof(void), [Of<T1>(0), Of<T2>(1), Of<T3>(2)]);

    public static IScriptCustomFunction Create<T1, T2, T3, T4>(Action<T1, T2, T3, T4> action) =>
        new TypedFunction(
            call => { action(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2), Get<T4>(call, 3)); return null; },
            typeof(void), [Of<T1>(0), Of<T2>(1), Of<T3>(2), Of<T4>(3)]);

    public static IScriptCustomFunction Create<T1, T2, T3, T4, T5>(Action<T1, T2, T3, T4, T5> action) =>
        new TypedFunction(
            call => { action(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2), Get<T4>(call, 3), Get<T5>(call, 4)); return null; },
            typeof(void), [Of<T1>(0), Of<T2>(1), Of<T3>(2), Of<T4>(3), Of<T5>(4)]);

    public static IScriptCustomFunction CreateFunc<TResult>(Func<TResult> func) =>
        new TypedFunction(call => func(), typeof(TResult), []);

    public static IScriptCustomFunction CreateFunc<T1, TResult>(Func<T1, TResult> func) =>
        new TypedFunction(call => func(Get<T1>(call, 0)), typeof(TResult), [Of<T1>(0)]);

    public static IScriptCustomFunction CreateFunc<T1, T2, TResult>(Func<T1, T2, TResult> func) =>
        new TypedFunction(call => func(Get<T1>(call, 0), Get<T2>(call, 1)), typeof(TResult), [Of<T1>(0), Of<T2>(1)]);

    public static IScriptCustomFunction CreateFunc<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> func) =>
        new TypedFunction(
            call => func(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2)), typeof(TResult), [Of<T1>(0), Of<T2>(1), Of<T3>(2)]);

    public static IScriptCustomFunction CreateFunc<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> func) =>
        new TypedFunction(
            call => func(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2), Get<T4>(call, 3)),
            typeof(TResult), [Of<T1>(0), Of<T2>(1), Of<T3>(2), Of<T4>(3)]);

    public static IScriptCustomFunction CreateFunc<T1, T2, T3, T4, T5, TResult>(Func<T1, T2, T3, T4, T5, TResult> func) =>
        new TypedFunction(
            call => func(Get<T1>(call, 0), Get<T2>(call, 1), Get<T3>(call, 2), Get<T4>(call, 3), Get<T5>(call, 4)),
            typeof(TResult), [Of<T1>(0), Of<T2>(1), Of<T3>(2), Of<T4>(3), Of<T5>(4)]);

    /// <summary>A function of any delegate, called by reflection.</summary>
    public static IScriptCustomFunction Create(Delegate del) => new MethodFunction(del.Method, del.Target);

    private static T Get<T>(FunctionCall call, int index) => call.To<T>(index);

    private static ScriptParameterInfo Of<T>(int index) => new(typeof(T), $"arg{index}");
}
