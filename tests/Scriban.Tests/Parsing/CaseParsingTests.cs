using Scriban.Parsing;
using Scriban.Tests.Cases;

namespace Scriban.Tests.Parsing;

public sealed class CaseParsingTests
{
    private static readonly Dictionary<string, RecordedCase> All = CaseFile.ReadAll().ToDictionary(recorded => recorded.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Reads_the_template_or_reports_where_it_cannot(string name)
    {
        var recorded = All[name];
        var parsed = Parser.Parse(recorded.Template, recorded.Path, recorded.ParserOptions, recorded.LexerOptions);

        if (recorded.Kind == "parse_error") Assert.Equal(recorded.At, parsed.Messages[0].Span.Start.ToStringSimple());
        else Assert.Empty(parsed.Messages);
    }
}
