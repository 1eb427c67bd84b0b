using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>A thing with named members that a template can read and write.</summary>
public interface IScriptObject
{
    int Count { get; }

    IEnumerable<string> GetMembers();

    bool Contains(string member);

    bool IsReadOnly { get; set; }

    bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

    bool CanWrite(string member);

    bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly);

    bool Remove(string member);

    void SetReadOnly(string member, bool readOnly);

    IScriptObject Clone(bool deep);
}
