using System.Globalization;

namespace Downlink.Configuration;

/// <summary>A line of a source by its file and number: <c>seeds/000.txt:5</c>.</summary>
public readonly record struct LineReference(string File, int Line)
{
    public static bool TryParse(string text, out LineReference line)
    {
        ArgumentNullException.ThrowIfNull(text);
        line = default;
        var colon = text.LastIndexOf(':');
        if (
            colon <= 0
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
        )
        {
            return false;
        }

        line = new LineReference(text[..colon], number);
        return SettingForms.IsInnerPath(line.File);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}
