using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>An object made of names and values in the order in which they were set.</summary>
[DynamicallyAccessedMembers(DerivedObject.Kept)]
public class ScriptObject : IDictionary<string, object?>, IScriptObject
{
    private MemberTable _table;

    public ScriptObject() : this(0, null)
    {
    }

    public ScriptObject(int capacity) : this(capacity, null)
    {
    }

    public ScriptObject(IEqualityComparer<string>? keyComparer) : this(0, keyComparer)
    {
    }

    public ScriptObject(int capacity, IEqualityComparer<string>? keyComparer)
    {
        _table = new MemberTable(capacity, keyComparer);
        if (GetType() == typeof(ScriptObject)) IsPlain = true;
        else IsPlain = DerivedObject.Of(GetType()).Complete(this);
    }

    private protected ScriptObject(ScriptObject origin)
    {
        _table = origin._table.Share();
        IsPlain = true;
    }

    public int Count => _table.Count;

    public virtual bool IsReadOnly { get; set; }

    public ICollection<string> Keys => [.. GetMembers()];

    public ICollection<object?> Values => [.. this.Select(pair => pair.Value)];

    /// <summary>The type has not overridden how members are read.</summary>
    internal bool IsPlain { get; }

    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : null;
        set => Set(key, value, false);
    }

    public static ScriptObject From(object obj)
    {
        var result = new ScriptObject();
        result.Import(obj);
        return result;
    }

    public virtual IEnumerable<string> GetMembers()
    {
        for (var i = 0; i < _table.Count; i++) yield return _table[i].Name;
    }

    public virtual bool Contains(string member) => _table.Find(member) >= 0;

    public bool ContainsKey(string key) => Contains(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = _table.Find(key);
        value = index < 0 ? null : _table[index].Value;
        return index >= 0;
    }

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value) =>
        TryGetValue(member, out value);

    public T? GetSafeValue<T>(string name, T? defaultValue = default) =>
        TryGetValue(name, out var value) && value is T typed ? typed : defaultValue;

    public virtual bool CanWrite(string member)
    {
        if (IsReadOnly) return false;

        var index = _table.Find(member);
        return index < 0 || !_table[index].ReadOnly;
    }

    /// <summary>Sets a member whether or not it is read-only: the host may, a template may not.</summary>
    public void SetValue(string member, object? value, bool readOnly) => Set(member, value, readOnly);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member)) return false;

        Set(member, value, readOnly);
        return true;
    }

    public void Add(string key, object? value)
    {
        if (Contains(key)) throw new ArgumentException($"The member {key} is there already.", nameof(key));

        Set(key, value, false);
    }

    public virtual bool Remove(string member)
    {
        var index = _table.Find(member);
        if (index < 0) return false;

        _table.RemoveAt(index);
        return true;
    }

    public void Clear() => _table.Clear();

    public virtual void SetReadOnly(string member, bool readOnly)
    {
        var index = _table.Find(member);
        if (index >= 0) _table.SetReadOnly(index, readOnly);
        else _table.Add(member, null, readOnly);
    }

    public virtual IScriptObject Clone(bool deep)
    {
        var clone = new ScriptObject(this) { IsReadOnly = IsReadOnly };
        if (deep) clone.CloneValues();
        return clone;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _table.Count; i++) yield return new KeyValuePair<string, object?>(_table[i].Name, _table[i].Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var pair in this) array[arrayIndex++] = pair;
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);

    /// <summary>Reads a member; <paramref name="hint"/> is where it was last time, and is updated.</summary>
    internal bool TryRead(string name, ref int hint, out object? value)
    {
        var index = _table.Find(name, hint);
        if (index < 0)
        {
            value = null;
            return false;
        }

        if (index != hint) hint = index;
        value = _table[index].Value;
        return true;
    }

    internal void Set(string name, object? value, bool readOnly)
    {
        var index = _table.Find(name);
        if (index < 0)
        {
            _table.Add(name, value, readOnly);
            return;
        }

        _table.SetValue(index, value);
        _table.SetReadOnly(index, readOnly);
    }

    private void CloneValues()
    {
        for (var i = 0; i < _table.Count; i++)
            if (_table[i].Value is IScriptObject inner) _table.SetValue(i, inner.Clone(true));
    }
}
