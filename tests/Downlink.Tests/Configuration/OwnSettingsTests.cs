using Downlink.Configuration;
using Downlink.Diagnostics;

namespace Downlink.Tests.Configuration;

public sealed class OwnSettingsTests
{
    [Fact]
    public void The_settings_of_this_site_are_right_and_name_the_four_categories_first()
    {
        var diagnostics = new DiagnosticBag();

        var config = SiteConfigReader.Read("site.config.yml", File.ReadAllText(Repository.Folder("site.config.yml")), diagnostics);

        Assert.Empty(diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(
            ["detection", "face-recognition", "ssm", "distributed-training"],
            config?.Categories.Take(4).Select(category => category.Slug) ?? []
        );
        Assert.Equal("misc", config?.DefaultCategory);
    }
}
