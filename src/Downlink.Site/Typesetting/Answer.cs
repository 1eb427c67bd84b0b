namespace Downlink.Typesetting;

/// <summary>What became of a snippet.</summary>
public abstract record Answer;

/// <summary>Markup that was made of it, as Node wrote it: nobody has checked it yet.</summary>
public sealed record Made(string Markup) : Answer;

/// <summary>Nothing, as it is wrong: why, and at which of its characters (from 0), where that is known.</summary>
public sealed record Refused(string Reason, int? At) : Answer;

/// <summary>Nothing, as it is in a language that nobody knows.</summary>
public sealed record UnknownLanguage : Answer;

/// <summary>Nothing, as there is no Node to ask: why not.</summary>
public sealed record Unanswered(string Reason) : Answer;
