using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Writes values as text: what <c>{{ x }}</c> shows.</summary>
internal sealed class TextForm(TemplateContext context)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The text of a value that holds no others, or null for one that does.</summary>
    public static string? OfSimple(TemplateContext context, object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        int number => OfInt(number, context.CurrentCulture),
        DateTime date => context.DateToText(date),
        StringBuilderOutput output => output.ToString(),
        EmptyMarker => "",
        ScriptFunction function => function.SourceText,
        IScriptCustomFunction => "<function>",
        KeyValuePair<string, object?> or IEnumerable or IScriptObject => null,
        IFormattable formattable => formattable.ToString(null, context.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    public static string OfNested(TemplateContext context, object? value)
    {
        var form = new TextForm(context);
        form.Add(value);
        return form._text.ToString();
    }

    private static string OfInt(int value, CultureInfo culture) =>
        (uint)value < 10 ? Digits[value] : value.ToString(culture);

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>What goes beyond the limit is never shown, and a value that holds another twice, and so on, has no end.</summary>
    private bool IsFull => context.LimitToString > 0 && _text.Length > context.LimitToString;

    private void Add(object? value)
    {
        if (IsFull) return;

        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string or char:
                AddQuoted(value.ToString() ?? "");
                break;
            default:
                if (OfSimple(context, value) is { } simple) _text.Append(simple);
                else AddHolder(value);
                break;
        }
    }

    private void AddHolder(object value)
    {
        if (++_depth > context.ObjectRecursionLimit && context.ObjectRecursionLimit > 0)
            throw new ScriptRuntimeException(context.CurrentSpan, "The value is nested too deeply or holds itself.");
        RuntimeHelpers.EnsureSufficientExecutionStack();

        switch (value)
        {
            case KeyValuePair<string, object?> pair:
                AddMembers([new("key", pair.Key), new("value", pair.Value)]);
                break;
            case ScriptArray or ScriptRange:
                AddItems((IEnumerable)value);
                break;
            case IScriptObject or IDictionary or IDictionary<string, object?>:
                AddMembers(ObjectMembers.Of(context, value));
                break;
            default:
                AddItems((IEnumerable)value);
                break;
        }

        _depth--;
    }

    private void AddItems(IEnumerable items)
    {
        var separator = "[";
        foreach (var item in items)
        {
            if (IsFull) break;
            _text.Append(separator);
            Add(item);
            separator = ", ";
        }

        _text.Append(separator == "[" ? "[]" : "]");
    }

    private void AddMembers(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var separator = "{";
        foreach (var (name, value) in members)
        {
            if (IsFull) break;
            _text.Append(separator);
            if (IsIdentifier(name)) _text.Append(name);
            else AddQuoted(name);
            _text.Append(": ");
            Add(value);
            separator = ", ";
        }

        _text.Append(separator == "{" ? "{}" : "}");
    }

    private void AddQuoted(string text)
    {
        _text.Append('"');
        foreach (var c in text) AddEscaped(c);
        _text.Append('"');
    }

    private void AddEscaped(char c)
    {
        var escape = c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            '\v' => "\\v",
            '\0' => "\\0",
            _ => null,
        };
        if (escape is not null) _text.Append(escape);
        else if (c < ' ') _text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
        else _text.Append(c);
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsDigit(name[0])) return false;

        foreach (var c in name)
            if (c != '_' && !char.IsLetterOrDigit(c)) return false;
        return true;
    }
}
