namespace Scriban.Runtime;

/// <summary>Writes what the function of the same name would give, without making the string first.</summary>
internal delegate void FunctionWriter(FunctionCall call);
