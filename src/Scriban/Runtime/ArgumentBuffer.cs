using System.Runtime.CompilerServices;

namespace Scriban.Runtime;

/// <summary>Room on the stack for the arguments of most calls.</summary>
[InlineArray(Length)]
internal struct ArgumentBuffer
{
    public const int Length = 6;

    private object? _first;
}
