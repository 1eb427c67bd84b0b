using System.Buffers;
using System.Runtime.CompilerServices;

namespace Downlink.Searching;

/// <summary>
/// Lists of ascending page numbers as printable ASCII, for files that a host compresses as text. A number is the gap to the one before it
/// less one; its low six bits are one of 64 last characters, what is above them stands before it in base 27 of the others ((s,c)-dense
/// codes: Brisaboa, Fariña, Navarro, Esteller, 2003). A quotation mark and a backslash never occur, so that JSON holds it as it is.
/// </summary>
internal static class PostingCode
{
    /// <summary>Between the lists of one term.</summary>
    public const byte Separator = (byte)'!';

    /// <summary>The most bytes that a number takes.</summary>
    public const int Longest = 8;

    private const int Last = 64;
    private const int Before = 27;

    /// <summary>How many bytes a number from 0 takes.</summary>
    public static int SizeOf(int number) => number < Last ? 1 : SizeOfLarge(number);

    private static int SizeOfLarge(int number)
    {
        var size = 1;
        for (var rest = number / Last; rest > 0; rest = (rest - 1) / Before)
            size++;
        return size;
    }

    /// <summary>Writes a number from 0, and gives its size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(int number, Span<byte> code)
    {
        // Most gaps are small.
        if (number >= Last)
            return WriteLarge(number, code);

        code[0] = Letter(number);
        return 1;
    }

    private static int WriteLarge(int number, Span<byte> code)
    {
        var size = SizeOf(number);
        code[size - 1] = Letter(number % Last);
        var at = size - 1;
        for (var rest = number / Last; rest > 0; rest = (rest - 1) / Before)
            code[--at] = Letter(Last + ((rest - 1) % Before));
        return size;
    }

    /// <summary>Reads a number, and goes on to what stands after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> code, ref int at)
    {
        var rest = 0;
        for (; ; at++)
        {
            var value = code[at] - '#' - (code[at] > '\\' ? 1 : 0);
            if (value >= Last)
            {
                rest = (rest * Before) + (value - Last) + 1;
                continue;
            }

            at++;
            return (rest * Last) + value;
        }
    }

    /// <summary>The lists of a term: text, then headings, then titles, the last ones left out where they are empty.</summary>
    public static byte[] Of(ReadOnlySpan<int> text, ReadOnlySpan<int> headings, ReadOnlySpan<int> titles)
    {
        var code = ArrayPool<byte>.Shared.Rent((Longest * (text.Length + headings.Length + titles.Length)) + 2);
        var size = Write(text, code);
        code[size++] = Separator;
        size += Write(headings, code.AsSpan(size));
        code[size++] = Separator;
        size += Write(titles, code.AsSpan(size));
        var lists = code.AsSpan(0, size).TrimEnd(Separator).ToArray();
        ArrayPool<byte>.Shared.Return(code);
        return lists;
    }

    /// <summary>Reads the lists of a term.</summary>
    public static Enumerator Read(ReadOnlySpan<byte> code) => new(code);

    private static int Write(ReadOnlySpan<int> pages, Span<byte> code)
    {
        var (size, next) = (0, 0);
        foreach (var page in pages)
        {
            size += Write(page - next, code[size..]);
            next = page + 1;
        }

        return size;
    }

    // 91 characters from # to ~, without the backslash.
    private static byte Letter(int value) => (byte)(value < '\\' - '#' ? '#' + value : '#' + value + 1);

    /// <summary>Reads the pages of a term's lists one by one, each with the place that the term has there.</summary>
    public ref struct Enumerator(ReadOnlySpan<byte> code)
    {
        private readonly ReadOnlySpan<byte> _code = code;
        private int _at;
        private int _next;

        public int Page { get; private set; }

        /// <summary>As <see cref="DocumentTerms"/> counts them.</summary>
        public int Place { get; private set; } = DocumentTerms.Places - 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            for (; _at < _code.Length && _code[_at] == Separator; _at++)
                (Place, _next) = (Place - 1, 0);
            if (_at == _code.Length)
                return false;

            Page = _next + PostingCode.Read(_code, ref _at);
            _next = Page + 1;
            return true;
        }
    }
}
