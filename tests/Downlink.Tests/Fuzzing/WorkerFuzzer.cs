using System.Collections.Immutable;
using Downlink.Typesetting;

namespace Downlink.Tests.Fuzzing;

/// <summary>Lines between Downlink and Node, in both directions: Node answers the next good question, whatever came before.</summary>
internal sealed class WorkerFuzzer : Fuzzer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly NodeParts _parts = NodeParts.Find();
    private readonly Dictionary<int, Answer> _answers = [];
    private NodeProcess? _node;
    private int _asked = 1_000_000;
    private bool _hasEnded;

    public override string Name => "worker";

    public override ImmutableArray<string> Tokens =>
    [
        "{\"id\":1,", "\"kind\":\"math\",", "\"kind\":\"code\",", "\"tex\":\"", "\"display\":true,", "\"macros\":\"\\\\def\\\\a{\\\\a}\"", "\"code\":\"", "\"language\":\"js\"}", "\"language\":\"constructor\"", "\"html\":\"", "\"error\":\"", "\"at\":", "\"unknown\":true", "}", "{", "[", "]", ",",
        "\"__proto__\":{", "\\frac{", "\\begin{matrix}", "\\href{javascript:x}{", "^^", "\\\\char\"", "\\u0000", "\\ud800", "\"id\":1e400", "\"id\":-1", "\"id\":\"x\"", "null", "\n", "\r\n", "\n\n",
    ];

    public override void Try(string text)
    {
        foreach (var line in text.Split('\n'))
            Reply.Read(line);
        if (_parts.Missing is null)
            TellNode(text);
    }

    private void TellNode(string text)
    {
        lock (_answers)
        {
            _node ??= NodeProcess.Start(_parts, Hear, _ => End());
            var number = ++_asked;
            _node?.Write(text + "\n" + new Question(number, new CodeSample("let a = 1", "js")).ToLine());
            while (!_answers.Remove(number))
            {
                Require(!_hasEnded, "Node lives on");
                Require(Monitor.Wait(_answers, Patience), "Node answers");
            }

            _answers.Clear();
        }
    }

    private void Hear(string line)
    {
        lock (_answers)
        {
            if (Reply.Read(line) is { } reply)
                _answers[reply.Id] = reply.Answer;
            Monitor.PulseAll(_answers);
        }
    }

    private void End()
    {
        lock (_answers)
        {
            _hasEnded = true;
            Monitor.PulseAll(_answers);
        }
    }
}
