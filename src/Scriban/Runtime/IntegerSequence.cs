using System.Collections;

namespace Scriban.Runtime;

/// <summary>Integers that follow each other, up or down, as a list that stores none of them.</summary>
internal sealed class IntegerSequence(long first, int count, int step) : IList
{
    public int Count => count;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => Number.Narrow(first + (long)index * step);
        set => throw new NotSupportedException();
    }

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public void CopyTo(Array array, int index)
    {
        for (var i = 0; i < count; i++) array.SetValue(this[i], index + i);
    }

    public IEnumerator GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return this[i];
    }

    public int IndexOf(object? value)
    {
        for (var i = 0; i < count; i++)
            if (Equals(this[i], value)) return i;
        return -1;
    }

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
