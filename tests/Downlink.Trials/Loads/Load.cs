using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Downlink.Trials.Reliability;

namespace Downlink.Trials.Loads;

/// <summary>
/// Many people at once at a served site that is edited meanwhile: readers, slow ones, listeners that vanish, and some who ask for what isn't
/// theirs. No answer is a failure of the server, none holds a foreign file, and afterwards it is as small as before.
/// </summary>
internal sealed class Load : IDisposable
{
    private const long MostGrowth = 100 << 20;

    private readonly ServedSite _served;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = int.MaxValue }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = [];
    private readonly string[] _paths;
    private long _requests;

    private Load(ServedSite served, string[] paths) => (_served, _paths) = (served, paths);

    public static async Task<int> RunAsync(int seed, TimeSpan time, int clients)
    {
        using var site = new TriedSite(seed, posts: 40);
        site.BuildHere();
        string[] paths = [.. site.Folder.Files("_site").Keys.Select(static path => string.Join('/', path.Split('/').Select(Uri.EscapeDataString))), "nothing", "posts"];
        using var served = await ServedSite.StartAsync(site.Folder.FullPath);
        using var load = new Load(served, paths);
        return await load.RunAsync(site, time, clients, seed);
    }

    public void Dispose() => _client.Dispose();

    private async Task<int> RunAsync(TriedSite site, TimeSpan time, int clients, int seed)
    {
        foreach (var path in _paths)
            await ReadAsync(path);
        var before = State();
        using var stop = new CancellationTokenSource();
        var people = Enumerable.Range(0, clients).Select(number => Task.Run(() => (number % 20) switch
        {
            0 => SlowAsync(stop.Token),
            1 => ListenAsync(new Random(seed + number), stop.Token),
            2 => AttackAsync(number, stop.Token),
            _ => BrowseAsync(new Random(seed + number), stop.Token),
        })).ToList();

        var (start, edits) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(start) < time; edits++)
        {
            site.Edit(1);
            await Task.Delay(200);
        }

        await stop.CancelAsync();
        await Task.WhenAll(people);
        _client.Dispose();
        await Task.Delay(TimeSpan.FromSeconds(10));
        var after = State();
        Tell(seed, time, clients, edits, before, after);
        var hasLeak = after.Memory - before.Memory > MostGrowth || after.Handles > before.Handles + 20 || after.Threads > before.Threads + 20;
        return _faults.IsEmpty && !hasLeak ? 0 : 1;
    }

    private (long Memory, int Handles, int Threads) State() => (_served.Memory, _served.Handles, _served.Threads);

    private void Tell(int seed, TimeSpan time, int clients, int edits, (long Memory, int Handles, int Threads) before, (long Memory, int Handles, int Threads) after)
    {
        foreach (var fault in _faults.Distinct().Take(20))
            Console.WriteLine(fault);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {clients} clients for {time.TotalSeconds:0} s, {edits} edits, {_requests} requests, {_faults.Count} faults"));
        Console.WriteLine("answers: " + string.Join(", ", _answers.OrderBy(static answer => answer.Key, StringComparer.Ordinal).Select(static answer => $"{answer.Key}: {answer.Value}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {before.Memory >> 20} to {after.Memory >> 20} MB, handles {before.Handles} to {after.Handles}, threads {before.Threads} to {after.Threads}"));
    }

    private async Task ReadAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_served.Address, path));
        var text = await answer.Content.ReadAsStringAsync();
        Count("GET", (int)answer.StatusCode, text);
    }

    private void Count(string what, int status, string text)
    {
        Interlocked.Increment(ref _requests);
        _answers.AddOrUpdate(status.ToString(CultureInfo.InvariantCulture), 1, static (_, count) => count + 1);
        // A page that tells of an error in the site is no failure of the server's, nor is that nobody speaks HTTP/9.9.
        if (status is >= 500 and not 505 && !text.Contains("live.js", StringComparison.Ordinal))
            _faults.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{status} for {what}"));
    }

    private async Task BrowseAsync(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(_paths[random.Next(_paths.Length)]);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
            {
                _faults.Enqueue($"no answer: {failure.Message}");
            }
        }
    }

    /// <summary>Asks a letter at a time, and reads no faster.</summary>
    private async Task SlowAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await ConnectAsync(async stream =>
            {
                foreach (var letter in Request("GET / HTTP/1.1\r\nHost: HOST\r\nX: slow\r\nConnection: close\r\n\r\n"))
                {
                    await stream.WriteAsync(new[] { letter }, stop);
                    await Task.Delay(50, stop);
                }

                var buffer = new byte[512];
                while (await stream.ReadAsync(buffer, stop) > 0)
                    await Task.Delay(100, stop);
            });
        }
    }

    /// <summary>Listens to the news and goes without a word.</summary>
    private async Task ListenAsync(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await ConnectAsync(async stream =>
            {
                await stream.WriteAsync(Request("GET /__downlink/events HTTP/1.1\r\nHost: HOST\r\n\r\n"), stop);
                var buffer = new byte[512];
                var read = await stream.ReadAsync(buffer, stop);
                Note("events", Encoding.Latin1.GetString(buffer, 0, read));
                await Task.Delay(random.Next(500), stop);
                stream.Socket.LingerState = new LingerOption(random.Next(2) == 0, 0);
            });
        }
    }

    private async Task AttackAsync(int number, CancellationToken stop)
    {
        for (var turn = number; !stop.IsCancellationRequested; turn += 7)
        {
            var request = HostileRequests.All[turn % HostileRequests.All.Length];
            await ConnectAsync(async stream =>
            {
                await stream.WriteAsync(Request(request), stop);
                stream.Socket.Shutdown(SocketShutdown.Send);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
                limit.CancelAfter(TimeSpan.FromSeconds(20));
                using var text = new MemoryStream();
                await stream.CopyToAsync(text, limit.Token);
                Note(request.Split('\r')[0], Encoding.Latin1.GetString(text.ToArray()));
            });
        }
    }

    private void Note(string request, string answer)
    {
        var shown = request.Length > 80 ? request[..80] : request;
        if (HostileRequests.Leaks(answer))
            _faults.Enqueue($"a foreign file for {shown}");
        if (answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && int.TryParse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            Count(shown, status, answer);
    }

    private byte[] Request(string text) => Encoding.UTF8.GetBytes(text.Replace("HOST", _served.Address.Authority, StringComparison.Ordinal));

    private async Task ConnectAsync(Func<NetworkStream, Task> talk)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _served.Address.Port);
            await talk(client.GetStream());
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side may go when it likes.
        }
    }
}
