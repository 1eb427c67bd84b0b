using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>One fault at its source.</summary>
/// <param name="Diagnostic">What is wrong and where its author wrote it.</param>
/// <param name="Page">The first file of the output that shows it, or null for a fault of the site as a whole.</param>
/// <param name="Pages">How many files show it.</param>
public sealed record CheckedFault(Diagnostic Diagnostic, string? Page, int Pages);
