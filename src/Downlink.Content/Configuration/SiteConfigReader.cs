using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>Reads <c>site.config.yml</c> and says all that is wrong with it at once.</summary>
public static class SiteConfigReader
{
    /// <summary>Null where the settings can't be used; then at least one error was reported.</summary>
    public static SiteConfig? Read(string path, string yaml, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var config = Read(path, yaml, found, new SiteSettings());
        diagnostics.Add(found);
        return found.HasErrors ? null : config;
    }

    private static SiteConfig? Read(string path, string yaml, DiagnosticBag diagnostics, SiteSettings settings)
    {
        if (YamlReader.ReadMapping(path, yaml, diagnostics) is not { } root || !settings.Site.TryRead(root, diagnostics, out var config))
            return null;

        CheckSlugs(root, diagnostics);
        return WithDefaultCategory(config with { Written = root }, root["default_category"] as YamlScalar, diagnostics);
    }

    private static void CheckSlugs(YamlMapping root, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var categories = (root["categories"] as YamlSequence)?.Items ?? [];
        foreach (var slug in categories.OfType<YamlMapping>().Select(static category => category["slug"]).OfType<YamlScalar>())
        {
            if (!seen.Add(slug.Value))
                diagnostics.Add(ConfigurationDiagnostics.DuplicateCategory(slug.Span, slug.Value));
        }
    }

    /// <summary>The default category is always one of the categories; one that nobody configured is added.</summary>
    private static SiteConfig WithDefaultCategory(SiteConfig config, YamlScalar? written, DiagnosticBag diagnostics)
    {
        if (config.Categories.Any(category => category.Slug == config.DefaultCategory))
            return config;
        if (written is { IsNull: false })
            diagnostics.Add(ConfigurationDiagnostics.UnknownCategory(written, config.Categories.Select(static category => category.Slug)));

        var name = config.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "其他" : "Other";
        return config with { Categories = config.Categories.Add(new CategoryRule { Slug = config.DefaultCategory, Name = name }) };
    }
}
