using System.Collections.Concurrent;

namespace Downlink.Checking;

/// <summary>
/// Follows links to other hosts: several hosts at once, one address of a host after the other, what answered lately not again.
/// </summary>
internal sealed class ForeignLinks(LinkProbe probe, LinkMemory memory)
{
    private const int MostHosts = 8;

    /// <summary>What is wrong with each address that doesn't answer as it should.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FollowAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var broken = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var hosts = addresses
            .Distinct(StringComparer.Ordinal)
            .Where(address => !memory.Answered(address))
            .GroupBy(static address => new Uri(address).Authority);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = MostHosts, CancellationToken = cancellation };
        await Parallel.ForEachAsync(hosts, limits, async (host, stop) =>
        {
            foreach (var address in host)
            {
                if (await probe.TryAsync(new Uri(address), stop) is { } problem)
                    broken[address] = problem;
                else
                    memory.Add(address);
            }
        });
        return broken;
    }
}
