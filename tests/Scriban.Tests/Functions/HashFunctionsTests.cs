using Scriban.Functions;

namespace Scriban.Tests.Functions;

public sealed class HashFunctionsTests
{
    [Fact]
    public void Hashes_the_empty_text_as_its_standards_say()
    {
        Assert.Equal("d41d8cd98f00b204e9800998ecf8427e", HashFunctions.Md5(""));
        Assert.Equal("da39a3ee5e6b4b0d3255bfef95601890afd80709", HashFunctions.Sha1(""));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", HashFunctions.Sha256(""));
        Assert.StartsWith("cf83e1357eefb8bdf1542850d66d8007", HashFunctions.Sha512(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_the_well_known_sentence()
    {
        const string fox = "The quick brown fox jumps over the lazy dog";

        Assert.Equal("de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9", HashFunctions.HmacSha1(fox, "key"));
        Assert.Equal("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8", HashFunctions.HmacSha256(fox, "key"));
        Assert.StartsWith("b42af09057bac1e2d41708e48a902e09", HashFunctions.HmacSha512(fox, "key"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_nothing_to_nothing()
    {
        Assert.Equal("", HashFunctions.Md5(null));
        Assert.Equal("", HashFunctions.HmacSha1(null, "key"));
    }
}
