namespace Downlink.Rendering;

/// <summary>Takes the words that stand inside bodies from those of the theme.</summary>
internal static class BodyWords
{
    public static BodyLabels Of(Words words) => new()
    {
        LostCode = words.Say("body.lost_code"),
        LostFormula = words.Say("body.lost_formula"),
        LostImage = words.Say("body.lost_image"),
        LostOther = words.Say("body.lost_other"),
        Formula = words.Say("body.formula"),
        Paper = words.Say("body.paper"),
        BackToText = words.Say("body.back_to_text"),
        TaskDone = words.Say("body.task_done"),
        TaskOpen = words.Say("body.task_open"),
        Note = words.Say("body.note"),
        Tip = words.Say("body.tip"),
        Important = words.Say("body.important"),
        Warning = words.Say("body.warning"),
        Caution = words.Say("body.caution"),
        Table = words.Say("body.table"),
    };
}
