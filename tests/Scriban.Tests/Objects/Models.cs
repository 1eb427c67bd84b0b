using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Tests.Objects;

internal class Animal
{
    public string Name { get; set; } = "";

    public int legCount = 4;
}

internal sealed class Dog : Animal
{
    public static string Kingdom => "Animalia";

    public static string Bark(int times) => string.Concat(Enumerable.Repeat("wuff", times));

    public string URLPath => "/dog";

    public Dog? BestFriend { get; set; }

    public int Age { get; private set; } = 3;

    public string Chip { get; init; } = "c";

    [ScriptMemberIgnore]
    public string Secret => "s";

    public List<string> Toys { get; } = ["ball", "bone"];

    public Dictionary<int, string> Days { get; } = new() { [1] = "walk" };

    public DayOfWeek Rest { get; set; } = DayOfWeek.Sunday;

    public string Bark() => "wuff";

    private string Hidden => "h";

    public override string ToString() => $"Dog {Name}{Hidden[..0]}";
}

internal sealed class Tens
{
    public int this[int index] => index * 10;
}

internal static class Toolbox
{
    public static readonly int Answer = 42;

    public static string Title => "tools";

    public static string HelloWorld(string name, string mark = "!") => $"Hello {name}{mark}";

    public static int SumAll(params int[] numbers) => numbers.Sum();

    public static string WithContext(TemplateContext context, SourceSpan span, int n) =>
        $"{context.GlobalCount > 0}:{span.Start.ToStringSimple()}:{n}";

    public static string Many(IEnumerable items) => string.Join("+", items.Cast<object>());

    public static string DayName(DayOfWeek day) => day.ToString();

    public static int? Half(int? n) => n / 2;

    public static void Nothing()
    {
    }

    [ScriptMemberIgnore]
    public static string Ignored() => "";
}

internal sealed class OwnFunctions : ScriptObject
{
    public static string HelloThere() => "hi";

    public static int Twice(int n) => n * 2;

    public static string Motto => "twice is nice";

    [ScriptMemberIgnore]
    public static string Hidden => "h";
}
