namespace Downlink.Rendering;

/// <summary>The interface's words that stand inside bodies, in the language of the site.</summary>
public sealed record BodyLabels
{
    /// <summary>On a block where code was lost on the way.</summary>
    public string LostCode { get; init; } = "代码未随信号到达";

    /// <summary>On a block where a formula was lost.</summary>
    public string LostFormula { get; init; } = "公式未随信号到达";

    /// <summary>On a block where a picture was lost.</summary>
    public string LostImage { get; init; } = "图片未随信号到达";

    /// <summary>On a block where something else was lost.</summary>
    public string LostOther { get; init; } = "内容未随信号到达";

    /// <summary>In a sentence where a formula was lost.</summary>
    public string Formula { get; init; } = "公式";

    /// <summary>On the card of a link to a paper.</summary>
    public string Paper { get; init; } = "论文";

    /// <summary>Names the link from a footnote back into the text.</summary>
    public string BackToText { get; init; } = "回到正文";

    /// <summary>Names a ticked box of a task list, and one that isn't.</summary>
    public string TaskDone { get; init; } = "已完成";

    public string TaskOpen { get; init; } = "未完成";

    /// <summary>Heads of the alerts of GitHub's Markdown.</summary>
    public string Note { get; init; } = "说明";

    public string Tip { get; init; } = "提示";

    public string Important { get; init; } = "重要";

    public string Warning { get; init; } = "警告";

    public string Caution { get; init; } = "当心";

    /// <summary>Names a table's frame, which can be scrolled.</summary>
    public string Table { get; init; } = "表格";
}
