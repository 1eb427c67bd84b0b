namespace Scriban.Runtime;

/// <summary>What a built-in function does: reads its arguments from the call, gives a value.</summary>
internal delegate object? FunctionBody(FunctionCall call);
