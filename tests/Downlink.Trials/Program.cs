using System.Globalization;
using Downlink.Trials;
using Downlink.Trials.Fuzzing;
using Downlink.Trials.Loads;
using Downlink.Trials.Payloads;
using Downlink.Trials.Reliability;

var culture = CultureInfo.InvariantCulture;
var (words, options) = Options.Split(args);
var seed = options.Number("seed", 1);
return words switch
{
    ["storm"] => await Storm.RunAsync(seed: 1, edits: 1000, TimeSpan.FromSeconds(60)),
    ["storm", var of, var edits, var seconds] => await Storm.RunAsync(
        int.Parse(of, culture),
        int.Parse(edits, culture),
        TimeSpan.FromSeconds(int.Parse(seconds, culture))
    ),
    ["rounds", var site, var count] => Rounds.Run(site, int.Parse(count, culture)),
    ["saves", var site, var count] => await Saves.RunAsync(site, int.Parse(count, culture)),
    ["pixels", var site, var count] => await Pixels.RunAsync(site, int.Parse(count, culture)),
    ["fuzz"] => Fuzz.Run(seed, TimeSpan.FromSeconds(options.Number("seconds", 60)), only: null),
    ["fuzz", var part] => Fuzz.Run(seed, TimeSpan.FromSeconds(options.Number("seconds", 60)), part),
    ["kills"] => Kills.Run(seed, options.Number("times", 200)),
    ["faults"] => Faults.Run(seed, options.Number("times", 5)),
    ["stops", var site] => Stops.Run(site, seed, options.Number("times", 100), options.Text("program"), options.Text("only")),
    ["payloads"] => await Payloads.RunAsync(options.Number("rounds", 1)),
    ["load", ..] => await Load.RunAsync(seed, TimeSpan.FromSeconds(options.Number("seconds", 60)), options.Number("clients", 2000)),
    ["wrk"] => await Wrk.RunAsync(seed, TimeSpan.FromSeconds(options.Number("seconds", 60)), options.Number("clients", 100)),
    ["huge"] => Huge.Run(only: null),
    ["huge", var part] => Huge.Run(part),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine(
        """
        storm [SEED EDITS SECONDS]            edits a site at random while it is served, and compares it with a clean build
        rounds SITE COUNT                     edits posts of a copy of a site: how long each stage of planning takes
        saves SITE COUNT                      edits posts of a copy of a site while it is served: how long until the new page can be had
        pixels SITE COUNT                     the same in Chromium: how long until the new text is on the screen
        fuzz [PART] [--seconds N] [--seed N]  gives random texts to whatever reads foreign ones (60 s for all of them)
        kills [--times N] [--seed N]          kills builds at random moments (200), and builds again
        faults [--times N] [--seed N]         does to builds what disks and systems do, each kind so often (5); takes root
        stops SITE [--times N] [--only NAME]  interrupts each command about a site so often (100), as Ctrl-C does; --program P for another tool
        payloads [--rounds N]                 plants payloads in every field of sites (1), and looks at them in Chromium
        load [--seconds N] [--clients N]      asks a served site for everything, fast, slowly and wrongly, while it is edited
        wrk [--seconds N] [--clients N]       has Debian's wrk ask a served site for as much as it can, while it is edited
        huge [PART]                           gives them texts of one piece by the ten thousand
        """
    );
    return 2;
}
