using Downlink.Memory;

namespace Downlink.Building;

/// <summary>Where a site keeps what builds leave for those after them: files in its folder <c>.downlink</c>, safe to delete.</summary>
/// <param name="Program">What tells apart programs whose results may differ.</param>
/// <param name="Pages">What the last build made (<see cref="BuildMemory"/>).</param>
/// <param name="Sources">Which files were read, by their stamps.</param>
/// <param name="Entries">What was made of each hand-written file.</param>
/// <param name="Terms">The terms that the search index was made of.</param>
/// <param name="Kin">Which posts are about the same.</param>
internal sealed record SiteMemoryFiles(string Program, MemoryFile Pages, MemoryFile Sources, MemoryFile Entries, MemoryFile Terms, MemoryFile Kin)
{
    private const string PagesName = "pages";

    /// <summary>Those of a site, or none at all.</summary>
    public static SiteMemoryFiles Of(SiteFolder site, bool areWanted)
    {
        var program = ThisProgram.Fingerprint();
        MemoryFile File(string name) => new(areWanted ? MemoryFolder.Locate(site.FullPath, name) : null, program);
        return new SiteMemoryFiles(program, File(PagesName), File("sources"), File("entries"), File("terms"), File("kin"));
    }

    /// <summary>Whether an earlier build left anything in the folder of a site.</summary>
    public static bool AreIn(string site) => File.Exists(MemoryFolder.Locate(site, PagesName));

    private IEnumerable<MemoryFile> All => [Pages, Sources, Entries, Terms, Kin];

    public void Remove()
    {
        foreach (var file in All)
            file.Remove();
    }

    /// <summary>Removes what builds left that were killed while they wrote.</summary>
    public void RemoveDrafts()
    {
        foreach (var file in All)
            file.RemoveDrafts();
    }
}
