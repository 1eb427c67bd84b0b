namespace Downlink.Tests.Sites;

public sealed class SiteTests
{
    public static TheoryData<string> Cases => SiteCase.Names;

    [Theory, MemberData(nameof(Cases))]
    public async Task A_site_comes_out_as_expected(string name)
    {
        using var site = new SiteCase(name);
        await site.CheckAsync();
    }
}
