namespace Downlink.Tests.Searching;

/// <summary>Which hits come first and what is shown of them, by the site's own scripts.</summary>
public sealed class SearchHitsTests
{
    [NodeFact]
    public void A_title_counts_more_than_a_heading_a_heading_more_than_the_text_and_then_the_newest()
    {
        using var site = new SearchedSite(
            new MadePage("new", "甲", "说到锚框"), new MadePage("heading", "乙", "# 锚框设计", "丙"),
            new MadePage("old", "丁", "锚框也在"), new MadePage("title", "锚框入门", "戊"), new MadePage("apart", "锚与框", "没有它", "这里才有锚框"));
        Assert.Equal(["title", "heading", "new", "old", "apart"], Names(site.Search("锚框")));
    }

    [NodeFact]
    public void What_a_title_only_seems_to_hold_doesnt_count_as_its_own()
    {
        using var site = new SearchedSite(new MadePage("seems", "模型，训练与型训", "模型训练"), new MadePage("is", "模型训练", "无"));
        Assert.Equal(["is", "seems"], Names(site.Search("模型训练")));
    }

    [NodeFact]
    public void What_was_looked_for_is_marked_whatever_its_case_and_width()
    {
        using var site = new SearchedSite(new MadePage("a", "用 ＤＤＰ 训练", "先说别的。", "然后用ddp的训练，cafe\u0301与👩‍👩‍👧。"));
        Assert.Equal("用 [ＤＤＰ 训练]", Assert.Single(site.Search("ddp训练") ?? []).Title);
        Assert.Equal(["然后用[ddp]的训练，café与👩‍👩‍👧。"], Assert.Single(site.Search("DDP") ?? []).Snippets);
        Assert.Equal(["然后用ddp的训练，café[与]👩‍👩‍👧。"], Assert.Single(site.Search("与") ?? []).Snippets);
        Assert.Equal(["然后用ddp的训练，[caf]é与👩‍👩‍👧。"], Assert.Single(site.Search("caf") ?? []).Snippets);
    }

    [NodeFact]
    public void A_snippet_cuts_no_character_that_a_reader_sees_as_one()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60));
        using var site = new SearchedSite(new MadePage("a", "甲", family + "暗号" + family));
        var snippet = Assert.Single(Assert.Single(site.Search("暗号") ?? []).Snippets);
        Assert.Equal("", snippet.Replace("[暗号]", "", StringComparison.Ordinal).Replace("👩‍👩‍👧", "", StringComparison.Ordinal));
    }

    [NodeFact]
    public void Several_terms_show_a_piece_of_text_each()
    {
        using var site = new SearchedSite(new MadePage("a", "甲", "这里是蓝鲸。", new string('中', 300), "那里是白鹭。"));
        Assert.Equal(["这里是[蓝鲸]。", "那里是[白鹭]。"], Assert.Single(site.Search("蓝鲸 白鹭") ?? []).Snippets);
    }

    [NodeFact]
    public void A_word_is_found_by_its_beginning_and_nowhere_inside()
    {
        using var site = new SearchedSite(
            new MadePage("a", "甲", "Training with torch.compile"), new MadePage("b", "乙", "a rain of C++ and C#"));
        Assert.Equal(["a"], Names(site.Search("train")));
        Assert.Equal(["b"], Names(site.Search("rain")));
        Assert.Equal(["b"], Names(site.Search("c++")));
        Assert.Equal(["a"], Names(site.Search("torch.comp")));
        Assert.Empty(Names(site.Search("c--")));
        Assert.Equal(["a"], Names(site.Search("\"with torch\"")));
        Assert.Empty(Names(site.Search("\"torch with\"")));
    }

    [NodeFact]
    public void What_has_no_letter_is_too_little_to_look_for()
    {
        using var site = new SearchedSite(new MadePage("a", "甲", "！"));
        Assert.Null(site.Search("！？"));
        Assert.Null(site.Search(" "));
        Assert.Null(site.Search("\"\""));
    }

    private static IEnumerable<string> Names(Hit[]? hits) => (hits ?? []).Select(static hit => hit.Path["posts/".Length..^1]);
}
