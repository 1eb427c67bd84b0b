namespace Downlink.Text;

/// <summary>The commands without arguments that a site's settings define, for one formula.</summary>
/// <param name="definitions">All of them, as <c>\newcommand{\R}{\mathbb{R}}</c>.</param>
internal sealed class TexMacros(string definitions)
{
    /// <summary>Macros of macros may come to far more than was written, or to nothing for ever.</summary>
    private const int MostUses = 100, LongestBody = 300;

    private int _uses;

    /// <summary>What a command stands for; false where nothing short is known, or where a formula has used too many.</summary>
    public bool TryUse(ReadOnlySpan<char> name, out ReadOnlySpan<char> body)
    {
        body = [];
        var definition = $@"\newcommand{{\{name}}}{{";
        var start = definitions.IndexOf(definition, StringComparison.Ordinal);
        if (start < 0 || ++_uses > MostUses)
            return false;
        var group = definitions.AsSpan(start + definition.Length - 1);
        var length = TexSyntax.GroupLength(group);
        if (length is 0 or > LongestBody)
            return false;
        body = group[1..(length - 1)];
        return true;
    }
}
