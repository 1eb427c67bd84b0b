using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A list of values that may also carry named members.</summary>
public class ScriptArray : IList<object?>, IList, IScriptObject
{
    private static readonly string[] OwnMembers = ["size"];

    private readonly List<object?> _items;
    private ScriptObject? _members;

    public ScriptArray() => _items = [];

    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    public ScriptArray(object?[] array) => _items = [.. array];

    public ScriptArray(IEnumerable<object?> values) => _items = [.. values];

    public ScriptArray(IEnumerable values) => _items = [.. values.Cast<object?>()];

    public int Count => _items.Count;

    public virtual bool IsReadOnly { get; set; }

    /// <summary>The members set on the array itself, or null as long as there are none.</summary>
    public ScriptObject ScriptObject => _members ??= [];

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    int IScriptObject.Count => _members?.Count ?? 0;

    /// <summary>Reading past the end gives null; writing there fills up with nulls.</summary>
    public virtual object? this[int index]
    {
        get => (uint)index < (uint)_items.Count ? _items[index] : null;
        set
        {
            if (index < 0) return;

            while (_items.Count <= index) _items.Add(null);
            _items[index] = value;
        }
    }

    public static ScriptArray From(System.Text.Json.JsonElement json) => new(json.EnumerateArray().Select(Json.ToValue));

    public void Add(object? item) => _items.Add(item);

    int IList.Add(object? value)
    {
        _items.Add(value);
        return _items.Count - 1;
    }

    public void AddRange(IEnumerable<object?> items) => _items.AddRange(items);

    public void Clear() => _items.Clear();

    public bool Contains(object? item) => _items.Contains(item);

    public virtual bool Contains(string member) => member == "size" || (_members?.Contains(member) ?? false);

    public void CopyTo(object?[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    public int IndexOf(object? item) => _items.IndexOf(item);

    public void Insert(int index, object? item) => _items.Insert(index, item);

    public bool Remove(object? item) => _items.Remove(item);

    void IList.Remove(object? value) => _items.Remove(value);

    public void RemoveAt(int index) => _items.RemoveAt(index < 0 ? _items.Count + index : index);

    public virtual bool Remove(string member) => _members?.Remove(member) ?? false;

    public List<object?>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public virtual IEnumerable<string> GetMembers() => _members is null ? OwnMembers : [.. OwnMembers, .. _members.GetMembers()];

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "size")
        {
            value = Boxed.Of(Count);
            return true;
        }

        value = null;
        return _members is not null && _members.TryGetValue(member, out value);
    }

    /// <summary>Reads a member that was set on the array: a named argument.</summary>
    internal bool TryGetNamed(string member, out object? value)
    {
        value = null;
        return _members is not null && _members.TryGetValue(member, out value);
    }

    public virtual bool CanWrite(string member) => !IsReadOnly && member != "size" && (_members?.CanWrite(member) ?? true);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) =>
        CanWrite(member) && ScriptObject.TrySetValue(context, span, member, value, readOnly);

    public virtual void SetReadOnly(string member, bool readOnly) => ScriptObject.SetReadOnly(member, readOnly);

    public virtual IScriptObject Clone(bool deep)
    {
        var clone = new ScriptArray(deep ? _items.Select(item => item is IScriptObject inner ? inner.Clone(true) : item) : _items);
        if (_members is not null) clone._members = (ScriptObject)_members.Clone(deep);
        return clone;
    }
}
