namespace Downlink.Text;

/// <summary>What a line of a Markdown text is.</summary>
internal enum MarkdownLine
{
    /// <summary>Blank, a rule, a table's rule, a comment: no words.</summary>
    Nothing,

    /// <summary>What a link's name or an abbreviation stands for.</summary>
    Definition,

    /// <summary>A line of a paragraph.</summary>
    Text,

    /// <summary>A heading with <c>#</c> before it.</summary>
    Heading,

    /// <summary>The line under a paragraph that makes it a heading.</summary>
    Underline,

    /// <summary>The rule under the line that it makes the head of a table.</summary>
    TableRule,

    /// <summary>A row of a table, below its rule.</summary>
    TableRow,

    /// <summary>Code, with its fences.</summary>
    Code,

    /// <summary>A line of TeX, between two that hold nothing but the marks of a formula.</summary>
    Formula,

    /// <summary>The mark above or below a formula.</summary>
    FormulaMark,
}
