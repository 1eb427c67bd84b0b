using Scriban.Syntax;

namespace Scriban.Tests.Runtime;

public sealed class ListComparisonTests
{
    [Theory]
    [InlineData("[1, [2, 3]] == [1, [2, 3]]", "true")]
    [InlineData("[1, [2, 3]] == [1, [2, 4]]", "false")]
    [InlineData("[] == []", "true")]
    public void Compares_lists_item_by_item(string code, string expected) =>
        Assert.Equal(expected, Template.Parse($"{{{{ {code} }}}}").Render(new TemplateContext()));

    [Theory]
    [InlineData("x = [1]; y = [1]; for i in 1..19; x = [x, x, x, x]; y = [y, y, y, y]; end; x == y")]
    [InlineData("x = [1]; x[0] = x; y = [1]; y[0] = y; x == y")]
    public void Stops_where_lists_are_nested_without_end(string code) =>
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse($"{{{{ {code} }}}}").Render(new TemplateContext()));

    [Fact]
    public void Counts_no_steps_for_flat_lists() =>
        Assert.Equal(
            "true", Template.Parse("{{ x = 1..1000 | array.add 1; y = 1..1000 | array.add 1; x == y }}").Render(new TemplateContext()));
}
