using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The table of the group <c>string</c>, in the order in which the language shows it (<c>{{ string }}</c>).</summary>
internal static class StringGroup
{
    public static ScriptObject Create()
    {
        var group = new FunctionGroup();
        AddEscapeToPrepend(group);
        AddRemoveToUpcase(group);
        AddHashes(group);
        AddPaddingToIndexOf(group);
        return group.Build();
    }

    private static ScriptParameterInfo Text => Parameter.Text("text");

    private static void AddEscapeToPrepend(FunctionGroup group) => group
        .Add("escape", call => StringFunctions.Escape(call.Text(0)), Text)
        .Add("append", call => TextLimit.Check(call, StringFunctions.Append(call.Text(0), call.Text(1))), Text, Parameter.Text("with"))
        .Add("capitalize", call => StringCases.Capitalize(call.Text(0)), Text)
        .Add("capitalizewords", call => StringCases.CapitalizeWords(call.Text(0)), Text)
        .Add("contains", call => Boxed.Of(StringFunctions.Contains(call.Text(0), call.Text(1))), Text, Parameter.Text("value"))
        .Add("empty", call => Boxed.Of(StringFunctions.Empty(call.Text(0))), Text)
        .Add("whitespace", call => Boxed.Of(StringFunctions.Whitespace(call.Text(0))), Text)
        .Add("downcase", call => StringCases.Downcase(call.Text(0)), Text)
        .Add("ends_with", call => Boxed.Of(StringFunctions.EndsWith(call.Text(0), call.Text(1))), Text, Parameter.Text("value"))
        .Add(
            "equals_ignore_case", call => Boxed.Of(StringFunctions.EqualsIgnoreCase(call.Text(0), call.Text(1))),
            Text, Parameter.Text("value"))
        .Add("handleize", call => StringCases.Handleize(call.Text(0)), Text)
        .Add("literal", call => StringFunctions.Literal(call.Text(0)), Text)
        .Add("lstrip", call => StringFunctions.LeftStrip(call.Text(0)), Text)
        .Add(
            "pluralize", call => StringCases.Pluralize(call.Int(0), call.Text(1), call.Text(2)),
            Parameter.Int("number"), Parameter.Text("singular"), Parameter.Text("plural"))
        .Add("prepend", call => TextLimit.Check(call, StringFunctions.Prepend(call.Text(0), call.Text(1))), Text, Parameter.Text("by"));

    private static void AddRemoveToUpcase(FunctionGroup group) => group
        .Add("remove", call => StringReplacements.Remove(call.Text(0), call.Text(1)), Text, Parameter.Text("remove"))
        .Add("remove_first", call => StringReplacements.RemoveFirst(call.Text(0), call.Text(1)), Text, Parameter.Text("remove"))
        .Add("remove_last", call => StringReplacements.RemoveLast(call.Text(0), call.Text(1)), Text, Parameter.Text("remove"))
        .Add("replace", Replace, Text, Parameter.Text("match"), Parameter.Text("replace"))
        .Add(
            "replace_first", call => StringReplacements.ReplaceFirst(call.Text(0), call.Text(1), call.Text(2), call.Bool(3)),
            Text, Parameter.Text("match"), Parameter.Text("replace"), Parameter.Bool("fromEnd", false))
        .Add("rstrip", call => StringFunctions.RightStrip(call.Text(0)), Text)
        .Add("size", call => Boxed.Of(StringFunctions.Size(call.Text(0))), Text)
        .Add(
            "slice", call => StringSlices.Slice(call.Text(0), call.Int(1), call.IntOrNull(2)),
            Text, Parameter.Int("start"), Parameter.Int("length", null))
        .Add(
            "slice1", call => StringSlices.SliceOne(call.Text(0), call.Int(1), call.Int(2)),
            Text, Parameter.Int("start"), Parameter.Int("length", 1))
        .Add("split", call => new ScriptArray(StringSlices.Split(call.Text(0), call.Text(1))), Text, Parameter.Text("match"))
        .Add("starts_with", call => Boxed.Of(StringFunctions.StartsWith(call.Text(0), call.Text(1))), Text, Parameter.Text("value"))
        .Add("strip", call => StringFunctions.Strip(call.Text(0)), Text)
        .Add("strip_newlines", call => StringFunctions.StripNewlines(call.Text(0)), Text)
        .Add("to_int", call => StringConversions.ToInt(call.Culture, call.Text(0)), Text)
        .Add("to_long", call => StringConversions.ToLong(call.Culture, call.Text(0)), Text)
        .Add("to_float", call => StringConversions.ToFloat(call.Culture, call.Text(0)), Text)
        .Add("to_double", call => StringConversions.ToDouble(call.Culture, call.Text(0)), Text)
        .Add(
            "truncate", call => StringSlices.Truncate(call.Text(0), call.Int(1), call.Text(2)),
            Text, Parameter.Int("length"), Parameter.Text("ellipsis", null))
        .Add(
            "truncatewords", call => StringSlices.TruncateWords(call.Text(0), call.Int(1), call.Text(2)),
            Text, Parameter.Int("count"), Parameter.Text("ellipsis", null))
        .Add("upcase", call => StringCases.Upcase(call.Text(0)), Text);

    private static void AddHashes(FunctionGroup group) => group
        .Add("md5", call => HashFunctions.Md5(call.Text(0)), Text)
        .Add("sha1", call => HashFunctions.Sha1(call.Text(0)), Text)
        .Add("sha256", call => HashFunctions.Sha256(call.Text(0)), Text)
        .Add("sha512", call => HashFunctions.Sha512(call.Text(0)), Text)
        .Add("hmac_sha1", call => HashFunctions.HmacSha1(call.Text(0), call.Text(1)), Text, Parameter.Text("secretKey"))
        .Add("hmac_sha256", call => HashFunctions.HmacSha256(call.Text(0), call.Text(1)), Text, Parameter.Text("secretKey"))
        .Add("hmac_sha512", call => HashFunctions.HmacSha512(call.Text(0), call.Text(1)), Text, Parameter.Text("secretKey"));

    private static void AddPaddingToIndexOf(FunctionGroup group) =>
        group
            .Add("pad_left", call => StringFunctions.PadLeft(call.Text(0), TextLimit.WidthAt(call, 1)), Text, Parameter.Int("width"))
            .Add("pad_right", call => StringFunctions.PadRight(call.Text(0), TextLimit.WidthAt(call, 1)), Text, Parameter.Int("width"))
            .Add("base64_encode", call => StringConversions.Base64Encode(call.Text(0)), Text)
            .Add("base64_decode", call => StringConversions.Base64Decode(call.Text(0)), Text)
            .Add(
                "index_of",
                call =>
                    Boxed.Of(
                        StringFunctions.IndexOf(call.Text(0), call.Text(1), call.IntOrNull(2), call.IntOrNull(3), ComparisonAt(call, 4))
                    ),
                Text,
                Parameter.Text("search"),
                Parameter.Int("startIndex", null),
                Parameter.Int("count", null),
                Parameter.Text("stringComparison", null)
            );

    private static object Replace(FunctionCall call)
    {
        var (text, match, replace) = (call.Text(0), call.Text(1), call.Text(2));
        TextLimit.Check(call, StringReplacements.LengthOfReplaced(text, match, replace));
        return StringReplacements.Replace(text, match, replace);
    }

    private static StringComparison ComparisonAt(FunctionCall call, int index) =>
        call[index] is null ? StringComparison.Ordinal : call.To<StringComparison>(index);
}
