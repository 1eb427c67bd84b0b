using System.Collections.Frozen;
using System.Globalization;
using Downlink.Diagnostics;
using Downlink.Pages;
using Downlink.Text;

namespace Downlink.Rendering;

/// <summary>The words of the interface in one language; what it lacks is reported and taken from the others.</summary>
internal sealed class Words(
    string file,
    FrozenDictionary<string, string> own,
    FrozenDictionary<string, string> others,
    DiagnosticBag diagnostics
)
{
    /// <summary>What stands for the first arguments.</summary>
    private static readonly string[] Places = ["{0}", "{1}", "{2}", "{3}"];

    /// <summary>
    /// The words under a key with <c>{0}</c> … filled in. Where the number decides there are <c>key.one</c> and <c>key.other</c>.
    /// </summary>
    public string Say(string key, ReadOnlySpan<object?> arguments, SiteTemplateContext? context = null) =>
        Fill(Find(key, arguments, context), arguments);

    public string Say(string key) => Say(key, []);

    public string Say(string key, int number) => Say(key, [number]);

    /// <summary>Day as the language writes it, by the file's own <c>date.long</c> and <c>date.months</c>.</summary>
    public string Day(DateOnly date) => Say("date.long")
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", date.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month_name}", MonthName(date.Month), StringComparison.Ordinal);

    private string MonthName(int month)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"date.months.{month}");
        return own.GetValueOrDefault(key) ?? month.ToString(CultureInfo.InvariantCulture);
    }

    private string Find(string key, ReadOnlySpan<object?> arguments, SiteTemplateContext? context)
    {
        if (own.TryGetValue(key, out var words)) return words;

        var counted = key + (arguments.Length > 0 && arguments[0] is 1 or 1L ? ".one" : ".other");
        if (own.TryGetValue(counted, out words) || own.TryGetValue(key + ".other", out words)) return words;

        // The page that lacks them is told: a fragment belongs to none.
        if (context is { Page: null })
            context.Spoil();
        else
            Report(key, context);
        return others.GetValueOrDefault(key) ?? others.GetValueOrDefault(counted) ?? key;
    }

    private void Report(string key, SiteTemplateContext? context) =>
        (context?.Said ?? diagnostics).Add(
            TemplateDiagnostics.MissingWords(
                key,
                file,
                NearestName.Of(key, own.Keys.Order(StringComparer.Ordinal)),
                context?.Page is { } page ? PageSource.Describe(page) : null
            )
        );

    private static string Fill(string words, ReadOnlySpan<object?> arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            words = words.Replace(
                index < Places.Length ? Places[index] : string.Create(CultureInfo.InvariantCulture, $"{{{index}}}"),
                Convert.ToString(arguments[index], CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
        }

        return words;
    }
}
