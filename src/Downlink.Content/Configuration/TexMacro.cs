namespace Downlink.Configuration;

/// <summary>A command for formulas as settings name it, <c>R: \\mathbb{R}</c>, in TeX's own words.</summary>
internal static class TexMacro
{
    /// <summary>The definition of a command; its name may be written with its backslash or without.</summary>
    public static string Define(string name, string body)
    {
        var arguments = Enumerable.Range(1, 9).LastOrDefault(number => body.Contains($"#{number}", StringComparison.Ordinal));
        return $@"\newcommand{{\{name.TrimStart('\\')}}}{(arguments == 0 ? "" : $"[{arguments}]")}{{{body}}}";
    }
}
