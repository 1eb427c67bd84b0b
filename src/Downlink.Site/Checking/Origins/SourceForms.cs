using System.Collections.Immutable;
using Downlink.Pages;

namespace Downlink.Checking;

/// <summary>The forms in which an author may have written what a page shows.</summary>
internal sealed class SourceForms(SiteAddress address)
{
    /// <summary>The likeliest first.</summary>
    public IEnumerable<string> Of(PageFault fault)
    {
        var values = Values(fault.Value);
        var sought = fault.Sought.SelectMany(text =>
            text.Contains(PageFault.ValueMark, StringComparison.Ordinal)
                ? values.Select(value => text.Replace($"{PageFault.ValueMark}", value, StringComparison.Ordinal))
                : [text]
        );
        return (fault.IsOnlyIfWritten ? sought : sought.Concat(values.Where(static value => value.Length > 1))).Where(static text =>
            text.Length > 0
        );
    }

    /// <summary>
    /// An address as its author may have written it: without the base path, decoded, from its own folder, or its place alone.
    /// </summary>
    private ImmutableArray<string> Values(string value)
    {
        var forms = new List<string> { value };
        if (address.BaseUrl is { Length: > 0 } whole && value.StartsWith(whole + "/", StringComparison.Ordinal))
            forms.Add(value[whole.Length..]);
        if (address.BasePath.Length > 0 && value.StartsWith(address.BasePath + "/", StringComparison.Ordinal))
            forms.Insert(0, value[address.BasePath.Length..]);
        if (value.LastIndexOf('/') is > 0 and var slash && slash < value.Length - 1)
            forms.Add(value[(slash + 1)..]);
        if (value.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
            forms.Add(value[hash..]);
        return [.. forms.SelectMany(static form => (string[])[form, Uri.UnescapeDataString(form)]).Where(static form => form.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
