using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>
/// The variables of the loops that run, the innermost last. Their names come from the binder, which interns them, so that one reference is
/// compared.
/// </summary>
internal struct LoopVariables
{
    private Variable[] _variables = new Variable[8];

    public LoopVariables()
    {
    }

    public int Count { get; private set; }

    public int Push(string name, object? value)
    {
        if (Count == _variables.Length) Array.Resize(ref _variables, Count * 2);
        _variables[Count] = new Variable { Name = name, Value = value };
        return Count++;
    }

    public readonly void Set(int index, object? value) => _variables[index].Value = value;

    public void PopTo(int count)
    {
        Array.Clear(_variables, count, Count - count);
        Count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryRead(string name, out object? value, int from = 0)
    {
        for (var i = Count - 1; i >= from; i--)
        {
            if (!ReferenceEquals(_variables[i].Name, name)) continue;

            value = _variables[i].Value;
            return true;
        }

        value = null;
        return false;
    }

    private struct Variable
    {
        public string Name;
        public object? Value;
    }
}
