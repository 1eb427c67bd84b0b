using System.Globalization;

namespace Downlink.Tests;

/// <summary>A test that needs the cultures of ICU, which a bare machine hasn't got.</summary>
public sealed class IcuTheoryAttribute : TheoryAttribute
{
    public IcuTheoryAttribute()
    {
        if (new CultureInfo("tr-TR").TextInfo.ToUpper('i') != 'İ')
            Skip = "needs ICU: this process runs without it";
    }
}
