using FsCheck;
using FsCheck.Fluent;

namespace Scriban.Tests.Reliability;

public sealed class IdentityTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261122, 3).WithMaxTest(300);

    [Fact]
    public void Text_without_braces_renders_as_itself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var plain = text.Get.Replace('{', '(');
            return Template.Parse(plain).Render() == plain;
        }).Check(Fixed);

    [Fact]
    public void Text_between_percent_braces_renders_as_itself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var inside = $".{text.Get.Replace('%', '/')}.";
            return Template.Parse($"{{%{{{inside}}}%}}").Render() == inside;
        }).Check(Fixed);

    [Fact]
    public void A_string_written_as_a_literal_is_the_same_string() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var literal = string.Concat(text.Get.Select(c => $"\\u{(int)c:x4}"));
            return Template.Parse($"{{{{ \"{literal}\" }}}}").Render() == text.Get;
        }).Check(Fixed);

    [Fact]
    public void Integers_are_added_and_multiplied_without_loss() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<long>(), (a, b) =>
        {
            var expected = $"{new System.Numerics.BigInteger(a) + b} {new System.Numerics.BigInteger(a) * b}";
            return Template.Parse("{{ a + b }} {{ a * b }}").Render(new { a, b }) == expected;
        }).Check(Fixed);
}
