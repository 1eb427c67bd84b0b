using System.Globalization;
using Downlink.Trials;

var culture = CultureInfo.InvariantCulture;
return args switch
{
    ["storm"] => await Storm.RunAsync(seed: 1, edits: 1000, TimeSpan.FromSeconds(60)),
    ["storm", var seed, var edits, var seconds] => await Storm.RunAsync(
        int.Parse(seed, culture),
        int.Parse(edits, culture),
        TimeSpan.FromSeconds(int.Parse(seconds, culture))
    ),
    ["rounds", var site, var count] => Rounds.Run(site, int.Parse(count, culture)),
    ["saves", var site, var count] => await Saves.RunAsync(site, int.Parse(count, culture)),
    ["pixels", var site, var count] => await Pixels.RunAsync(site, int.Parse(count, culture)),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine("storm [SEED EDITS SECONDS]   edits a site at random while it is served, and compares it with a clean build");
    Console.Error.WriteLine("rounds SITE COUNT            edits posts of a copy of a site: how long each stage of planning takes");
    Console.Error.WriteLine(
        "saves SITE COUNT             edits posts of a copy of a site while it is served: how long until the new page can be had"
    );
    Console.Error.WriteLine("pixels SITE COUNT            the same in Chromium: how long until the new text is on the screen");
    return 2;
}
