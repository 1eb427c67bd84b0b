using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Downlink.Diagnostics;

namespace Downlink.Configuration;

/// <summary>A glob that stays inside the site, with its place.</summary>
internal sealed class GlobShape : Shape<SourceGlob>
{
    private static readonly Shape<string> Text = Shapes.Form(
        "a glob inside the site",
        SettingForms.IsGlob,
        "relative, with `/`, and for at most 100 others: `seeds/**/*.{txt,md}`"
    );

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out SourceGlob value)
    {
        value = Text.TryRead(node, diagnostics, out var pattern) ? new SourceGlob(pattern, node.Span) : null;
        return value is not null;
    }

    public override void WriteSchema(Utf8JsonWriter json) => Text.WriteSchema(json);
}
