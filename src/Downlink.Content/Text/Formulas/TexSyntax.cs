namespace Downlink.Text;

/// <summary>How TeX is put together: commands and groups.</summary>
public static class TexSyntax
{
    /// <summary>The name of the command that a text begins with: letters, or one other character; empty where none begins.</summary>
    public static ReadOnlySpan<char> CommandOf(ReadOnlySpan<char> tex)
    {
        if (tex is not ['\\', _, ..])
            return [];
        var end = 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        return tex[1..Math.Max(2, end)];
    }

    /// <summary>The length of the group that a text begins with, its braces included; 0 where there is none, or where it doesn't end.</summary>
    public static int GroupLength(ReadOnlySpan<char> tex)
    {
        var open = 0;
        for (var at = 0; at < tex.Length && tex[0] == '{'; at++)
        {
            open += tex[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (open == 0)
                return at + 1;
            if (tex[at] == '\\')
                at++;
        }

        return 0;
    }
}
