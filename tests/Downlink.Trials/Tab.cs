using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Downlink.Tests;

namespace Downlink.Trials;

/// <summary>A tab of a Chromium of its own, without a window, spoken to by the DevTools protocol.</summary>
internal sealed class Tab : IDisposable
{
    private static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0"];

    private readonly TemporaryFolder _profile;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private int _number;

    private Tab(TemporaryFolder profile, Process process) => (_profile, _process) = (profile, process);

    public static async Task<Tab> OpenAsync()
    {
        var profile = new TemporaryFolder();
        var start = new ProcessStartInfo("chromium", [.. Flags, $"--user-data-dir={profile.FullPath}", "about:blank"]) { RedirectStandardError = true };
        var tab = new Tab(profile, Process.Start(start) ?? throw new InvalidOperationException("chromium didn't start"));
        await tab._socket.ConnectAsync(await tab.AddressAsync(), CancellationToken.None);
        return tab;
    }

    /// <summary>Goes to a page, and comes back when its script hears the news of the preview.</summary>
    public async Task GoAsync(Uri page)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = page.AbsoluteUri });
        await EvaluateAsync("new Promise(done => { const look = () => document.readyState === 'complete' && document.querySelector('script[data-session]') ? setTimeout(done, 1000) : setTimeout(look, 50); look(); })");
    }

    /// <summary>Comes back when a text is on the screen: the frame after the one that took it in is being made.</summary>
    public Task PaintedAsync(string text) => EvaluateAsync($$"""
        new Promise(done => {
          const isThere = () => document.documentElement.textContent.includes({{JsonValue.Create(text).ToJsonString()}});
          const painted = () => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port2.onmessage = done; port1.postMessage(0); });
          if (isThere()) { painted(); return; }
          const observer = new MutationObserver(() => { if (isThere()) { observer.disconnect(); painted(); } });
          observer.observe(document, { childList: true, subtree: true, characterData: true });
        }).then(() => true)
        """);

    /// <summary>From now on no page has a policy, and each notes what calls <c>pwn</c> or opens a dialogue.</summary>
    public async Task WatchAsync()
    {
        await SendAsync("Page.enable", []);
        await SendAsync("Page.setBypassCSP", new JsonObject { ["enabled"] = true });
        const string script = "window.pwned = []; for (const name of ['pwn', 'alert', 'confirm', 'prompt', 'print']) window[name] = (...what) => pwned.push(name + what);";
        await SendAsync("Page.addScriptToEvaluateOnNewDocument", new JsonObject { ["source"] = script });
    }

    /// <summary>Goes to a page and tells what ran, or could at a click; nothing where all is well.</summary>
    public async Task<string> VisitAsync(Uri page, int wait)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = page.AbsoluteUri });
        var script = $$"""
            new Promise(done => { const look = () => document.readyState === 'complete' ? setTimeout(done, {{wait}}) : setTimeout(look, 10); look(); }).then(() => {
              const found = [...(window.pwned ?? ['nothing is watched'])];
              const roots = [document, ...[...document.querySelectorAll('*')].map(element => element.shadowRoot).filter(Boolean)];
              for (const element of roots.flatMap(root => [...root.querySelectorAll('*')])) {
                for (const { name, value } of element.attributes) if (/^on/i.test(name) || name === 'srcdoc') found.push(`${name}=${value}`);
                for (const name of ['href', 'src', 'action', 'data', 'formAction']) {
                  const value = element[name]?.baseVal ?? element[name];
                  if (typeof value === 'string' && /^(javascript|vbscript|data:text|data:image.svg)/i.test(value) && element.localName !== 'link') found.push(`${name}=${value}`);
                }
              }
              return found.join('; ');
            })
            """;
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return (string?)answer?["result"]?["result"]?["value"] ?? $"no answer: {answer?.ToJsonString()}";
    }

    public void Dispose()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _profile.Dispose();
    }

    private Task<JsonNode?> EvaluateAsync(string script) =>
        SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });

    private async Task<Uri> AddressAsync()
    {
        const string announced = "DevTools listening on ";
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(announced, StringComparison.Ordinal))
                continue;
            _ = _process.StandardError.ReadToEndAsync();
            using var client = new HttpClient();
            var port = new Uri(line[announced.Length..]).Port;
            var tabs = JsonNode.Parse(await client.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/json/list"))));
            var page = tabs?.AsArray().First(static tab => (string?)tab?["type"] == "page");
            return new Uri((string?)page?["webSocketDebuggerUrl"] ?? "");
        }

        throw new InvalidOperationException("chromium ended");
    }

    private async Task<JsonNode?> SendAsync(string method, JsonObject parameters)
    {
        var number = ++_number;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            // What has another number is an event, or an answer that nobody waits for any more.
            if (JsonNode.Parse(await ReceiveAsync()) is var answer && (int?)answer?["id"] == number)
                return answer;
        }
    }

    private async Task<string> ReceiveAsync()
    {
        var (buffer, text) = (new byte[64 << 10], new MemoryStream());
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
