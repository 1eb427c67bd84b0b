using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>Writes a value as compact JSON (RFC 8259), with escapes for all that is not plain ASCII.</summary>
internal sealed class JsonWriting(TemplateContext context, SourceSpan span, Utf8JsonWriter output)
{
    public static object Write(FunctionCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var output = new Utf8JsonWriter(buffer);
        new JsonWriting(call.Context, call.Span, output).WriteValue(call[0], 0);
        output.Flush();
        return TextLimit.Check(call, Encoding.UTF8.GetString(buffer.WrittenSpan)) ?? "";
    }

    private void WriteValue(object? value, int depth)
    {
        CheckSize(depth);
        switch (value)
        {
            case null or IScriptCustomFunction: output.WriteNullValue(); break;
            case bool truth: output.WriteBooleanValue(truth); break;
            case string text: output.WriteStringValue(text); break;
            case StringBuilderOutput captured: output.WriteStringValue(captured.ToString()); break;
            case char character: output.WriteStringValue([character]); break;
            case JsonElement json: json.WriteTo(output); break;
            case DateTime date: output.WriteStringValue(date); break;
            case IEnumerable list and not (IDictionary or IDictionary<string, object?> or IScriptObject): WriteItems(list, depth); break;
            case ScriptArray list: WriteItems(list, depth); break;
            default: WriteOther(value, depth); break;
        }
    }

    private void WriteOther(object value, int depth)
    {
        if (Number.Is(value))
            WriteNumber(value);
        else if (value is IFormattable formattable)
            output.WriteStringValue(formattable.ToString(null, CultureInfo.InvariantCulture));
        else
            WriteMembers(value, depth);
    }

    private void WriteNumber(object value)
    {
        switch (value)
        {
            case int number: output.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): output.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): output.WriteNumberValue(number); break;
            case decimal number: output.WriteNumberValue(number); break;
            case double or float: output.WriteNullValue(); break;
            case BigInteger number: output.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case ulong number: output.WriteNumberValue(number); break;
            default: output.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private void WriteItems(IEnumerable list, int depth)
    {
        output.WriteStartArray();
        foreach (var item in list)
            WriteValue(item, depth + 1);
        output.WriteEndArray();
    }

    private void WriteMembers(object value, int depth)
    {
        output.WriteStartObject();
        foreach (var (name, member) in ObjectMembers.Of(context, value))
        {
            if (member is IScriptCustomFunction)
                continue;
            output.WritePropertyName(name);
            WriteValue(member, depth + 1);
        }

        output.WriteEndObject();
    }

    /// <summary>Stops before a list that holds itself, or many times the same lists, is written without end.</summary>
    private void CheckSize(int depth)
    {
        context.CheckAbort();
        TextLimit.Check(context, span, output.BytesCommitted + output.BytesPending);
        if (context.ObjectRecursionLimit > 0 && depth > context.ObjectRecursionLimit)
            throw new ScriptRuntimeException(span, "The value is nested too deeply, or holds itself.");
    }
}
