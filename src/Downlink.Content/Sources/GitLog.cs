using System.Globalization;

namespace Downlink.Sources;

/// <summary>
/// Reads what <c>git log</c> tells of files: newest commit first, each its time and then what it did to which paths, all ended by a NUL.
/// </summary>
internal static class GitLog
{
    /// <summary>Stands before the time of a commit: no path and no status begins with it.</summary>
    public const char Mark = '\u0001';

    /// <summary>By the names that files have now; a file that was renamed is followed to its former names.</summary>
    public static Dictionary<string, CommitTimes> Read(string log)
    {
        var found = new Dictionary<string, CommitTimes>(StringComparer.Ordinal);
        var namesNow = new Dictionary<string, string>(StringComparer.Ordinal);
        var time = default(DateTimeOffset?);
        var fields = log.Split('\0');
        for (var at = 0; at < fields.Length; at++)
        {
            var field = fields[at].TrimStart('\n');
            if (field.StartsWith(Mark))
            {
                time = DateTimeOffset.TryParse(field.AsSpan(1), CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
                    ? read
                    : null;
            }
            else if (field.Length > 0 && at + 1 < fields.Length)
            {
                at = Note(field, fields, at, time, found, namesNow);
            }
        }

        return found;
    }

    private static int Note(
        string status,
        string[] fields,
        int at,
        DateTimeOffset? time,
        Dictionary<string, CommitTimes> found,
        Dictionary<string, string> namesNow
    )
    {
        var path = fields[at + 1];
        if (status[0] is not ('R' or 'C'))
        {
            Keep(namesNow.GetValueOrDefault(path, path), time, found);
            return at + 1;
        }

        if (at + 2 >= fields.Length)
            return fields.Length;

        var now = namesNow.GetValueOrDefault(fields[at + 2], fields[at + 2]);
        Keep(now, time, found);
        if (status[0] == 'R')
            namesNow[path] = now;
        return at + 2;
    }

    // A commit may claim a time that no calendar has: it tells nothing.
    private static void Keep(string path, DateTimeOffset? time, Dictionary<string, CommitTimes> found)
    {
        if (time is { } then)
            found[path] = found.TryGetValue(path, out var later) ? later with { Added = then } : new CommitTimes(then, then);
    }
}
