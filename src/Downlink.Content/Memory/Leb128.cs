namespace Downlink.Memory;

/// <summary>Numbers in bytes of which each says whether another follows, so that small ones take few (LEB128, DWARF 5, 7.6).</summary>
public static class Leb128
{
    /// <summary>The most bytes that a number takes.</summary>
    public const int Longest = 5;

    private const uint More = 0x80;

    public static int SizeOf(uint number)
    {
        var size = 1;
        for (; number >= More; number >>= 7)
            size++;
        return size;
    }

    /// <summary>Writes a number, and gives its size.</summary>
    public static int Write(uint number, Span<byte> room)
    {
        var at = 0;
        for (; number >= More; number >>= 7)
            room[at++] = (byte)(number | More);
        room[at++] = (byte)number;
        return at;
    }
}
