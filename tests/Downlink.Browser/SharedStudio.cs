namespace Downlink.Browser;

/// <summary>Tests that share one browser run one after another; what is slow runs in parallel within its test.</summary>
[CollectionDefinition(Studio.Collection)]
public sealed class SharedStudio : ICollectionFixture<Studio>;
