using Downlink.Diagnostics;

namespace Downlink.Checking;

/// <summary>What can be wrong with where links, pictures and other addresses lead: DL0701 to DL0719.</summary>
internal static class LinkDiagnostics
{
    public static Diagnostic Broken(string address) =>
        Error("DL0701", $"nothing stands at {address}") with { Help = "correct the address, or take the link out" };

    public static Diagnostic HeldBack(string address, string file) =>
        Error("DL0701", $"nothing stands at {address}") with { Help = $"{file} isn't published: it is a draft or of a day to come" };

    public static Diagnostic NoAnchor(string address, string fragment) =>
        Error("DL0702", $"{address}: that page has no id `{fragment}`") with
        {
            Help = "a heading's id is its text in lower case, words joined by `-`",
        };

    public static Diagnostic NoPicture(string address) =>
        Error("DL0703", $"no such picture or medium: {address}") with
        {
            Help = "put the file beside the post or below content/static, and see how it is spelled",
        };

    public static Diagnostic NoAsset(string address) =>
        Error("DL0704", $"no such file: {address}") with { Help = "a theme names its files with `asset`" };

    public static Diagnostic OtherCase(string address, string file) =>
        Error("DL0705", $"{address} differs from {file} in upper and lower case") with
        {
            Help = "GitHub Pages tells them apart: write it as the file is named",
        };

    public static Diagnostic OutsideBase(string address, string basePath) =>
        Error("DL0706", $"{address} leaves the site, which stands at {basePath}/") with { Help = Rooted };

    public static Diagnostic WithoutBase(string address) =>
        Error("DL0706", $"{address} leaves the site as soon as that stands below a path, as it does at /repo/") with { Help = Rooted };

    public static Diagnostic Insecure(string address) =>
        Error("DL0707", $"{address} isn't encrypted: a browser doesn't load it into a page that is") with
        {
            Help = "write https:, or keep the file on the site",
        };

    public static Diagnostic Malformed(string address) =>
        Error("DL0708", $"no address: {address}") with { Help = "an address has no spaces, and a scheme with `//` has a host" };

    public static Diagnostic Local(string address) =>
        Error("DL0709", $"{address} is on your own machine, where readers can't go");

    public static Diagnostic Empty() =>
        Error("DL0710", "an address that is empty") with { Help = "fill it in, or take the element out" };

    public static Diagnostic RelativeIn404(string address) =>
        Error("DL0711", $"{address} is relative, but 404.html is shown at any depth") with { Help = Rooted };

    public static Diagnostic Unanswered(string address, string reason) =>
        new("DL0712", Severity.Warning, $"{address} doesn't answer: {reason}", default)
        {
            Help = "see whether it moved; an archived copy may do",
        };

    public static Diagnostic NoAddressee(string address) =>
        Error("DL0713", $"{address} names nobody") with { Help = "write whom it goes to, as in mailto:name@host.example" };

    public static Diagnostic NotWhole(string property, string address) =>
        Error("DL0714", $"`{property}` isn't a whole address: {address}") with
        {
            Help = "other sites read it and don't know where it stands: in a template write `absolute_url`",
        };

    public static Diagnostic Circle(string address) =>
        Error("DL0715", $"the redirection to {address} comes back to where it began") with { Help = "let it lead to a page" };

    private const string Rooted = "in a template write `url`, in Markdown a path from the site's root: both get the base path";

    private static Diagnostic Error(string code, string message) => new(code, Severity.Error, message, default);
}
