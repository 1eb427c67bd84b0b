using System.Text;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>
/// Finds the definitions in TeX that hold for the formulas after it: <c>\newcommand</c>, <c>\def</c>, <c>\DeclareMathOperator</c> and their
/// like.
/// </summary>
internal static class TexDefinitions
{
    private static readonly string[] Commands = ["newcommand", "renewcommand", "providecommand", "def", "gdef", "DeclareMathOperator"];

    /// <summary>The definitions, one after the other, and whether the TeX holds nothing else.</summary>
    public static (string Definitions, bool IsAll) Read(string tex)
    {
        var definitions = new StringBuilder();
        var others = 0;
        for (var at = 0; at < tex.Length;)
        {
            var length = Measure(tex.AsSpan(at));
            definitions.Append(tex, at, length);
            others += length == 0 && !char.IsWhiteSpace(tex[at]) ? 1 : 0;
            at += length == 0 && tex[at] == '\\' ? 2 : Math.Max(1, length);
        }

        return (definitions.ToString(), others == 0 && definitions.Length > 0);
    }

    /// <summary>The length of the definition that a text begins with, or 0.</summary>
    private static int Measure(ReadOnlySpan<char> tex)
    {
        var name = TexSyntax.CommandOf(tex);
        if (name.IsEmpty || !Commands.Contains(name.ToString(), StringComparer.Ordinal))
            return 0;

        var rest = tex[(name.Length + 1)..].TrimStart().TrimStart('*').TrimStart();
        var subject = rest is ['{', ..] ? TexSyntax.GroupLength(rest) : rest is ['\\', ..] ? TexSyntax.CommandOf(rest).Length + 1 : 0;
        if (subject == 0)
            return 0;
        rest = rest[subject..];
        var body = rest.IndexOf('{');
        var length = body < 0 || rest[..body].Contains('\n') ? 0 : TexSyntax.GroupLength(rest[body..]);
        return length == 0 ? 0 : tex.Length - rest.Length + body + length;
    }
}
