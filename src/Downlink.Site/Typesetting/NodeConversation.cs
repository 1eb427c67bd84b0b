using System.Collections.Immutable;

namespace Downlink.Typesetting;

/// <summary>Asks Node, from many threads at once: starts it at the first question, once more if it dies, and then gives up.</summary>
internal sealed class NodeConversation(NodeParts parts) : IDisposable
{
    private const int MostStarts = 2;

    /// <summary>The worker gives up on a question by itself long before.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly SortedDictionary<int, Question> _open = [];
    private NodeProcess? _process;
    private string? _problem;
    private int _lastId;
    private bool _isOver;

    /// <summary>How many times Node was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Starts it beside what the caller does: by the first question it will be ready.</summary>
    public void WarmUp() => ThreadPool.UnsafeQueueUserWorkItem(static conversation => conversation.Process(), this, preferLocal: false);

    /// <summary>The answers to questions, in their order.</summary>
    public ImmutableArray<Answer> Ask(IReadOnlyCollection<Snippet> snippets)
    {
        var questions = Open(snippets);
        Send(questions);
        lock (_gate)
        {
            while (questions.Exists(static question => question.Answer is null))
            {
                // An answer to anybody wakes everybody: nothing at all came for so long.
                if (!Monitor.Wait(_gate, LongestSilence))
                    _process?.Kill();
            }
        }

        return [.. questions.Select(static question => question.Answer).OfType<Answer>()];
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isOver)
                return;

            _isOver = true;
            if (_open.Count > 0)
                _process?.Kill();
            _process?.Dispose();
            // Also for whoever asks from now on.
            GiveUp(_problem = "it is over");
        }
    }

    private List<Question> Open(IReadOnlyCollection<Snippet> snippets)
    {
        lock (_gate)
        {
            var questions = snippets.Select(snippet => new Question(++_lastId, snippet)).ToList();
            questions.ForEach(question => _open.Add(question.Id, question));
            return questions;
        }
    }

    /// <summary>Writing waits for a worker that is busy: it holds up nobody who listens to it.</summary>
    private void Send(IEnumerable<Question> questions)
    {
        var lines = string.Concat(questions.Select(static question => question.ToLine()));
        Process()?.Write(lines);
    }

    private NodeProcess? Process()
    {
        lock (_gate)
        {
            _problem ??= parts.Missing;
            if (_problem is null && _process is null && !_isOver)
                Start();
            if (_problem is { } problem)
                GiveUp(problem);
            return _process;
        }
    }

    private void Start()
    {
        Starts++;
        _process = NodeProcess.Start(parts, Hear, OnEnd);
        if (_process is null)
            _problem = "Node doesn't start";
    }

    private void Hear(string line)
    {
        if (Reply.Read(line) is not { } reply)
            return;

        lock (_gate)
        {
            if (_open.Remove(reply.Id, out var question))
                question.Answer = reply.Answer;
            Monitor.PulseAll(_gate);
        }
    }

    private void OnEnd(NodeProcess ended)
    {
        var again = new List<Question>();
        lock (_gate)
        {
            if (_isOver || _process != ended)
                return;

            ended.Dispose();
            _process = null;
            if (Starts == MostStarts)
                _problem = ended.Complaint.Length > 0 ? $"Node stopped twice, saying: {ended.Complaint}" : "Node stopped twice";
            again.AddRange(_open.Values);
        }

        if (again.Count > 0)
            Send(again);
    }

    private void GiveUp(string problem)
    {
        foreach (var question in _open.Values)
            question.Answer = new Unanswered(problem);
        _open.Clear();
        Monitor.PulseAll(_gate);
    }
}
