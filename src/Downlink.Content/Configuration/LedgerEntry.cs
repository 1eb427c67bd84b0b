using System.Collections.Immutable;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>One post as it was recorded: its id, its slug and the lines that were its copies.</summary>
public sealed record LedgerEntry(string Id, string Slug, ImmutableArray<LineReference> Copies, SourceSpan Span);
