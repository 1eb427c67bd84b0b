namespace Downlink.Output;

/// <summary>What a step of a journal does with one file of the output.</summary>
internal enum JournalAction
{
    Remove,
    Replace,
    Add,
}
