using System.Collections.Immutable;

namespace Downlink.Configuration;

/// <summary>The table of all keys of <c>site.config.yml</c>: what the reader accepts and what the schema tells editors.</summary>
internal sealed class SiteSettings
{
    private static readonly string[] PostVariables = ["slug", "year", "month", "day"];
    private static readonly string[] SlugAlone = ["slug"];

    private static readonly Shape<ImmutableArray<string>> Texts = new ListShape<string>(Shapes.Name);

    public MappingShape<SiteConfig> Site { get; } =
        new(
            new SiteConfig { Title = "" },
            Set("title", "The site's name.", Shapes.Name, static (site, value) => site with { Title = value }, isRequired: true),
            Set("tagline", "A few words under the name.", Shapes.Name, static (site, value) => site with { Tagline = value }),
            Set(
                "description",
                "One or two sentences for search engines and feeds.",
                Shapes.Text,
                static (site, value) => site with { Description = value }
            ),
            Set(
                "language",
                "The language of the interface and of posts that don't say otherwise, as a BCP 47 tag: zh-CN, en.",
                Shapes.Form("a language tag", SettingForms.IsLanguage, "such as `zh-CN` or `en`", SettingForms.LanguagePattern),
                static (site, value) => site with { Language = value }
            ),
            Set(
                "base_url",
                "Where the site will stand, perhaps with a path: https://name.github.io/repo. Needed for feeds, the sitemap and social cards.",
                new ParsedShape<Uri>(
                    "the address of a site",
                    BaseUrl.TryParse,
                    "absolute, with `http` or `https`, without `?` and `#`: `https://name.github.io/repo`",
                    pattern: "^https?://[^?#]+$"
                ),
                static (site, value) => site with { BaseUrl = value }
            ),
            Set(
                "author",
                "Who writes the site: a name, or name, email and url.",
                Author,
                static (site, value) => site with { Author = value }
            ),
            Set(
                "time_zone",
                "The zone in which a date with a time is a day, by its IANA name: Asia/Shanghai.",
                Shapes.Form(
                    "a time zone this system knows",
                    SettingForms.IsTimeZone,
                    "an IANA name such as `Asia/Shanghai`, `Europe/Berlin` or `UTC`"
                ),
                static (site, value) => site with { TimeZone = value }
            ),
            Set(
                "dates",
                "Where hand-written files get the dates they don't state: nowhere, or from git, by the commits that added and last changed them.",
                new ChoiceShape<DateOrigin>(("stated", DateOrigin.Stated), ("git", DateOrigin.Git)),
                static (site, value) => site with { Dates = value }
            ),
            Set(
                "output",
                "The folder a build writes, relative to the site.",
                new ParsedShape<string>(
                    "a folder for the output",
                    static (string text, out string? folder) => SettingForms.IsOutputFolder(folder = text.TrimEnd('/')),
                    "a relative path inside the site that isn't one of its own folders: `_site`"
                ),
                static (site, value) => site with { Output = value }
            ),
            Set(
                "permalinks",
                "The shapes of URLs: paths with :slug in them; posts also know :year, :month and :day.",
                Permalinks,
                static (site, value) => site with { Permalinks = value }
            ),
            Set(
                "page_size",
                "How many posts a page of a list shows.",
                new WholeNumberShape(1, 1000),
                static (site, value) => site with { PageSize = value }
            ),
            Set("feed", "What feeds carry.", Feed, static (site, value) => site with { Feed = value }),
            Set(
                "sources",
                "Globs of the files that become posts, relative to the site.",
                new ListShape<SourceGlob>(new GlobShape()),
                static (site, value) => site with { Sources = value }
            ),
            Set("dump", "How captured dumps look.", Dump, static (site, value) => site with { Dump = value }),
            Set(
                "categories",
                "The categories, in the order in which menus and lists show them.",
                new ListShape<CategoryRule>(Category),
                static (site, value) => site with { Categories = value }
            ),
            Set(
                "default_category",
                "The slug of the category of a post that fits none.",
                Shapes.Slug,
                static (site, value) => site with { DefaultCategory = value }
            ),
            Set("menu", "The entries of the main menu.", new ListShape<MenuItem>(Menu), static (site, value) => site with { Menu = value }),
            Set(
                "theme",
                "The theme's own parameters; templates/README.md lists them.",
                new OpenShape(),
                static (site, value) => site with { Theme = value }
            ),
            Set(
                "math",
                "Whether $…$ in Markdown is mathematics: never, always, or in posts that have any.",
                new ChoiceShape<MathMode>(("auto", MathMode.Auto), ("on", MathMode.On), ("off", MathMode.Off)),
                static (site, value) => site with { Math = value }
            ),
            Set(
                "math_macros",
                "Commands for all formulas, each with the TeX it stands for, in which #1 to #9 are its arguments.",
                new NamedValuesShape<string, string>(Shapes.Text, TexMacro.Define),
                static (site, value) => site with { MathMacros = string.Concat(value) }
            ),
            Set("highlight", "Whether code is coloured.", Shapes.Switch, static (site, value) => site with { Highlight = value }),
            Set("search", "Whether the site has a search.", Shapes.Switch, static (site, value) => site with { Search = value }),
            Set(
                "budgets",
                "What the site may weigh; `check` warns beyond.",
                Weights,
                static (site, value) => site with { Budgets = value }
            ),
            Set(
                "trust_content_html",
                "Let raw HTML in content/ pass as it is, scripts included. Sources are never trusted.",
                Shapes.Switch,
                static (site, value) => site with { TrustContentHtml = value }
            )
        );

    private static ShorthandShape<Author> Author =>
        new(
            new MappingShape<Author>(
                new Author(""),
                Key<Author, string>(
                    "name",
                    "The author's name.",
                    Shapes.Name,
                    static (author, value) => author with { Name = value },
                    isRequired: true
                ),
                Key<Author, string>(
                    "email",
                    "An address that feeds may show.",
                    Shapes.Form(
                        "an e-mail address",
                        static text => text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)
                    ),
                    static (author, value) => author with { Email = value }
                ),
                Key<Author, Uri>("url", "The author's own page.", Shapes.Url, static (author, value) => author with { Url = value })
            ),
            static name => new Author(name)
        );

    private static MappingShape<PermalinkPatterns> Permalinks => new(new PermalinkPatterns(),
        Key<PermalinkPatterns, string>("post", "Of posts.",
            Permalink(PostVariables), static (patterns, value) => patterns with { Post = value }),
        Key<PermalinkPatterns, string>("category", "Of categories.",
            Permalink(SlugAlone), static (patterns, value) => patterns with { Category = value }),
        Key<PermalinkPatterns, string>("page", "Of hand-written pages.",
            Permalink(SlugAlone), static (patterns, value) => patterns with { Page = value }));

    private static MappingShape<FeedSettings> Feed => new(new FeedSettings(),
        Key<FeedSettings, int>("limit", "How many of the newest posts; all, if it isn't set.",
            new WholeNumberShape(1, 100_000), static (feed, value) => feed with { Limit = value }),
        Key<FeedSettings, bool>("full_text", "Whether with their whole text, or with excerpts.",
            Shapes.Switch, static (feed, value) => feed with { FullText = value }));

    private static MappingShape<DumpSettings> Dump =>
        new(
            new DumpSettings(),
            Key<DumpSettings, ImmutableArray<string>>(
                "banners",
                "Lines of the captured page that are no posts.",
                Texts,
                static (dump, value) => dump with { Banners = value }
            ),
            Key<DumpSettings, ImmutableArray<Placeholder>>(
                "placeholders",
                "Texts that stand where something was lost, each with what that was.",
                new NamedValuesShape<PlaceholderKind, Placeholder>(
                    new ChoiceShape<PlaceholderKind>(
                        ("code", PlaceholderKind.Code),
                        ("formula", PlaceholderKind.Formula),
                        ("image", PlaceholderKind.Image),
                        ("other", PlaceholderKind.Other)
                    ),
                    static (text, kind) => new Placeholder(text, kind)
                ),
                static (dump, value) => dump with { Placeholders = value }
            ),
            Key<DumpSettings, string>(
                "truncation_mark",
                "How a cut post ends.",
                Shapes.Name,
                static (dump, value) => dump with { TruncationMark = value }
            ),
            Key<DumpSettings, long>(
                "max_size",
                "A larger file is refused.",
                Shapes.Size,
                static (dump, value) => dump with { MaxSize = value }
            )
        );

    private static MappingShape<CategoryRule> Category =>
        new(
            new CategoryRule { Slug = "", Name = "" },
            Key<CategoryRule, string>(
                "slug",
                "Its name in URLs.",
                Shapes.Slug,
                static (rule, value) => rule with { Slug = value },
                isRequired: true
            ),
            Key<CategoryRule, string>(
                "name",
                "Its name for readers.",
                Shapes.Name,
                static (rule, value) => rule with { Name = value },
                isRequired: true
            ),
            Key<CategoryRule, string>(
                "description",
                "A sentence for its page.",
                Shapes.Text,
                static (rule, value) => rule with { Description = value }
            ),
            Key<CategoryRule, string>(
                "colour",
                "A CSS colour.",
                Shapes.Form(
                    "a CSS colour",
                    CssColour.IsValid,
                    "such as `#1b6ef3`, `teal` or `oklch(60% 0.1 200)`; `#` needs quotes",
                    CssColour.Pattern
                ),
                static (rule, value) => rule with { Colour = value }
            ),
            Key<CategoryRule, double>(
                "threshold",
                "The sum of weights from which a post belongs here.",
                new NumberShape(0.1, 1000),
                static (rule, value) => rule with { Threshold = value }
            ),
            Key<CategoryRule, ImmutableArray<WeightedTerm>>(
                "terms",
                "Terms that speak for it, each with its weight (1 if it has none).",
                new TermsShape(1, 0.1, 100),
                static (rule, value) => rule with { Terms = value }
            ),
            Key<CategoryRule, ImmutableArray<WeightedTerm>>(
                "exclude",
                "Phrases inside which no term counts; with a weight below zero they also count against it.",
                new TermsShape(0, -100, 0),
                static (rule, value) => rule with { Exclusions = value }
            )
        );

    private static MappingShape<MenuItem> Menu =>
        new(
            new MenuItem("", ""),
            Key<MenuItem, string>(
                "title",
                "What the entry says.",
                Shapes.Name,
                static (item, value) => item with { Title = value },
                isRequired: true
            ),
            Key<MenuItem, string>(
                "url",
                "Where it leads: a path from the site's root, or an absolute URL.",
                Shapes.Form("the target of a link", SettingForms.IsLinkTarget, "a path such as `/archive/`, or an absolute URL"),
                static (item, value) => item with { Url = value },
                isRequired: true
            )
        );

    private static MappingShape<Budgets> Weights => new(new Budgets(),
        Key<Budgets, long>("page", "One HTML page.", Shapes.Size, static (budgets, value) => budgets with { Page = value }),
        Key<Budgets, long>("css", "All style sheets of a page.", Shapes.Size, static (budgets, value) => budgets with { Css = value }),
        Key<Budgets, long>("script", "All scripts of a page.", Shapes.Size, static (budgets, value) => budgets with { Script = value }),
        Key<Budgets, long>("file", "Any one file.", Shapes.Size, static (budgets, value) => budgets with { File = value }),
        Key<Budgets, long>("site", "The whole site.", Shapes.Size, static (budgets, value) => budgets with { Site = value }));

    private static Shape<string> Permalink(string[] variables) => Shapes.Form(
        "a permalink's pattern",
        pattern => PermalinkForm.IsValid(pattern, variables),
        $"it begins with `/`, contains `:slug`, stays in the site, and knows {string.Join(", ", variables.Select(static name => $"`:{name}`"))}", "^/.*:slug.*$");

    private static Setting<SiteConfig, TValue> Set<TValue>(
        string name, string description, Shape<TValue> shape, Func<SiteConfig, TValue, SiteConfig> set, bool isRequired = false) =>
        Key(name, description, shape, set, isRequired);

    private static Setting<TOwner, TValue> Key<TOwner, TValue>(
        string name, string description, Shape<TValue> shape, Func<TOwner, TValue, TOwner> set, bool isRequired = false) =>
        new(name, description, shape, set) { IsRequired = isRequired };
}
