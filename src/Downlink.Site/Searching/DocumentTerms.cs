using System.Buffers;
using System.Runtime.CompilerServices;
using Downlink.Memory;

namespace Downlink.Searching;

/// <summary>
/// The terms of one page, each once, by the best place it has: first those of the title, then of headings, then of the rest. Their numbers
/// are held as bytes, small ones in few (<see cref="Leb128"/>): those of all pages are held at once.
/// </summary>
internal readonly struct DocumentTerms
{
    /// <summary>How many places there are: 0 title, 1 heading, 2 text.</summary>
    public const int Places = 3;

    private readonly ReadOnlyMemory<byte> _numbers;

    public DocumentTerms(ReadOnlySpan<int> terms, int inTitle, int inHeadings)
    {
        (Count, InTitle, InHeadings) = (terms.Length, inTitle, inHeadings);
        var size = 0;
        foreach (var term in terms)
            size += Leb128.SizeOf((uint)term);
        var numbers = new byte[size];
        var at = 0;
        foreach (var term in terms)
            at += Leb128.Write((uint)term, numbers.AsSpan(at));
        (_numbers, AreRead) = (numbers, true);
    }

    /// <summary>Those that a run wrote: their bytes are used where they lie.</summary>
    public DocumentTerms(MemoryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        (InTitle, InHeadings, Count, _numbers, AreRead) = (reader.Number(), reader.Number(), reader.Number(), reader.Bytes(), true);
    }

    /// <summary>Whether anybody has read the page.</summary>
    public bool AreRead { get; }

    public int Count { get; }

    public int InTitle { get; }

    public int InHeadings { get; }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The same terms by other numbers, as another run reads them.</summary>
    public void Write(MemoryWriter writer, int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var bytes = ArrayPool<byte>.Shared.Rent(Count * Leb128.Longest);
        var at = 0;
        foreach (var term in this)
            at += Leb128.Write((uint)numbers[term], bytes.AsSpan(at));
        writer.Add(InTitle);
        writer.Add(InHeadings);
        writer.Add(Count);
        writer.Add(bytes.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Reads the terms one by one, each with its place.</summary>
    public ref struct Enumerator(DocumentTerms terms)
    {
        private readonly ReadOnlySpan<byte> _numbers = terms._numbers.Span;
        private readonly int _inTitle = terms.InTitle, _inTitleAndHeadings = terms.InTitle + terms.InHeadings;
        private int _at;
        private int _index = -1;

        public int Current { get; private set; }

        /// <summary>The best place of the term.</summary>
        public readonly int Place => _index < _inTitle ? 0 : _index < _inTitleAndHeadings ? 1 : 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_at == _numbers.Length)
                return false;

            int next = _numbers[_at++];
            var number = next & 0x7f;
            for (var shift = 7; next >= 0x80; shift += 7)
            {
                next = _numbers[_at++];
                number |= (next & 0x7f) << shift;
            }

            Current = number;
            _index++;
            return true;
        }
    }
}
