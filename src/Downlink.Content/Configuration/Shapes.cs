namespace Downlink.Configuration;

/// <summary>The shapes that settings share.</summary>
internal static class Shapes
{
    public static readonly Shape<bool> Switch = new SwitchShape();

    public static readonly Shape<string> Text = new ParsedShape<string>("a text",
        static (string text, out string? value) => (value = text) is not null);

    public static readonly Shape<string> Name = Form("a text of one line",
        static text => text.Trim().Length > 0 && !text.Any(char.IsControl));

    public static readonly Shape<string> Slug = Form("a slug", SettingForms.IsSlug,
        "lower-case letters and digits, joined by `-`: `face-recognition`", SettingForms.SlugPattern);

    public static readonly Shape<Uri> Url = new ParsedShape<Uri>("an absolute URL",
        static (string text, out Uri? url) => Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https",
        "it begins with `https://`", pattern: "^https?://");

    public static readonly Shape<long> Size = new ParsedShape<long>("a size",
        ByteSize.TryParse,
        "a number of bytes, or with KB, MB, GB: `64 MB`", pattern: ByteSize.Pattern);

    /// <summary>A text of some form, kept as written.</summary>
    public static Shape<string> Form(string what, Func<string, bool> isValid, string? help = null, string? pattern = null) =>
        new ParsedShape<string>(what, (string text, out string? value) => isValid(value = text), help, pattern: pattern);
}
