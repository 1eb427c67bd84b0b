using System.Text;
using Downlink.Server;

namespace Downlink.Tests.Server;

public sealed class ContentPolicyTests
{
    [Theory]
    [InlineData("img-src data:", "img-src data:")]
    [InlineData("default-src 'self'", "default-src 'self'")]
    [InlineData("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")]
    [InlineData(
        "script-src 'sha256-x='; style-src 'self'; connect-src 'none'",
        "script-src 'self' 'sha256-x='; style-src 'self'; connect-src 'self'"
    )]
    public void Lets_the_own_script_in_and_nothing_else(string policy, string relaxed) =>
        Assert.Equal(relaxed, ContentPolicy.Relax(policy));

    [Fact]
    public void A_page_without_a_policy_gets_the_script_and_nothing_else()
    {
        var html = Encoding.UTF8.GetString(LiveScript.AddTo("<body>页</body></html>"u8, "0f", "5e"));

        Assert.Equal(
            "<body>页<script type=\"module\" src=\"/__downlink/live.js\" data-page=\"0f\" data-session=\"5e\"></script></body></html>",
            html
        );
    }
}
