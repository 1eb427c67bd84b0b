using System.Globalization;
using System.Text;

namespace Downlink.Configuration;

/// <summary>
/// Settings as one text: two that are the same, whatever stands around them and however they are laid out, were written with the same
/// values.
/// </summary>
public static class SettingsText
{
    /// <summary>
    /// The values under some keys of <c>site.config.yml</c>. What is read of the site depends on nothing else of the settings if it reads
    /// only these.
    /// </summary>
    public static string Of(SiteConfig config, params ReadOnlySpan<string> keys)
    {
        ArgumentNullException.ThrowIfNull(config);
        var text = new StringBuilder();
        foreach (var key in keys)
        {
            text.Append(key).Append('=');
            if (config.Written[key] is { } value)
                Append(text, value);
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>All of them.</summary>
    public static string OfAll(SiteConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var text = new StringBuilder();
        Append(text, config.Written);
        return text.ToString();
    }

    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                // The length stands before it, so that no two lists of values run together to the same.
                text.Append(scalar.IsQuoted ? '"' : '\'')
                    .Append(CultureInfo.InvariantCulture, $"{scalar.Value.Length}:")
                    .Append(scalar.Value);
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                    Append(text, item);
                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Append(text, entry.Key);
                    Append(text, entry.Value);
                }

                text.Append('}');
                break;
        }
    }
}
