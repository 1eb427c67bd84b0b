namespace Downlink.Browser;

/// <summary>Tests of one collection share a browser and run one after another, beside those of the others.</summary>
internal static class SharedStudio
{
    public const string Theme = "theme", Search = "search", Preview = "preview", Watch = "watch";
}

[CollectionDefinition(SharedStudio.Theme)]
public sealed class ThemeStudio : ICollectionFixture<Studio>;

[CollectionDefinition(SharedStudio.Search)]
public sealed class SearchStudio : ICollectionFixture<Studio>;

[CollectionDefinition(SharedStudio.Preview)]
public sealed class PreviewStudio : ICollectionFixture<Studio>;

[CollectionDefinition(SharedStudio.Watch)]
public sealed class WatchStudio : ICollectionFixture<Studio>;
