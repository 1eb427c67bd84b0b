using System.Collections.Concurrent;
using System.Globalization;
using Downlink.Building;
using Downlink.Memory;

namespace Downlink.Checking;

/// <summary>
/// Which addresses of other hosts answered, and on which day, as <c>.downlink/links.txt</c> keeps it, a line each; after a week they are
/// asked again.
/// </summary>
internal sealed class LinkMemory
{
    private const int Days = 7;
    private const string Form = "yyyy-MM-dd";

    private readonly string _path;
    private readonly DateOnly _today;
    private readonly ConcurrentDictionary<string, DateOnly> _answered = new(StringComparer.Ordinal);

    private LinkMemory(string path, DateOnly today) => (_path, _today) = (path, today);

    public static LinkMemory Read(SiteFolder site, DateOnly today)
    {
        var memory = new LinkMemory(MemoryFolder.Locate(site.FullPath, "links.txt"), today);
        foreach (var line in File.Exists(memory._path) ? File.ReadAllLines(memory._path) : [])
        {
            var parts = line.Split(' ', 2);
            if (parts.Length == 2 && DateOnly.TryParseExact(parts[0], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day <= today && day.AddDays(Days) > today)
            {
                memory._answered[parts[1]] = day;
            }
        }

        return memory;
    }

    public bool Answered(string address) => _answered.ContainsKey(address);

    public void Add(string address) => _answered[address] = _today;

    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path) ?? ".");
        File.WriteAllLines(_path, _answered.OrderBy(static answer => answer.Key, StringComparer.Ordinal)
            .Select(static answer => $"{answer.Value.ToString(Form, CultureInfo.InvariantCulture)} {answer.Key}"));
    }
}
