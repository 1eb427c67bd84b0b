using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>What the parser made of a text.</summary>
internal sealed record ParsedTemplate(ScriptPage Page, LogMessageBag Messages);
