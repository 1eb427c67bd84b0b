namespace Downlink.Checking;

/// <summary>robots.txt (RFC 9309), and the sitemap that it names.</summary>
internal sealed class RobotsRule(DataAddresses addresses, DataFaults faults)
{
    private static readonly string[] Known = ["user-agent", "allow", "disallow", "sitemap", "crawl-delay", "host", "clean-param"];

    public void Check(string text)
    {
        var (number, isForAll) = (0, false);
        foreach (var whole in text.Split('\n'))
        {
            number++;
            var line = whole.Split('#')[0].Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = colon < 0 ? (line, "") : (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (line.Length == 0)
                continue;
            if (colon < 0 || !Known.Contains(name, StringComparer.Ordinal))
                faults.Add(DataDiagnostics.NoRule(line), number, 1);
            else if (name == "user-agent")
                isForAll = value == "*";
            else if (name == "disallow" && value == "/" && isForAll)
                faults.Add(DataDiagnostics.KeepsAllOut(), number, 1);
            else if (name == "sitemap")
                addresses.Check("the sitemap that robots.txt names", value, number, 1, faults);
        }
    }
}
