using System.Collections.Immutable;

namespace Downlink.Trials.Loads;

/// <summary>Requests that ask for what isn't theirs, as bytes on the wire; <c>HOST</c> stands for the server's own name and port.</summary>
internal static class HostileRequests
{
    private static readonly ImmutableArray<string> Targets =
    [
        "/../site.config.yml", "/../../../../../../etc/passwd", "/%2e%2e/site.config.yml", "/%2e%2e%2fsite.config.yml", "/..%2f..%2f..%2f..%2fetc%2fpasswd", "/%252e%252e%252fsite.config.yml", "/..\\site.config.yml", "/..%5c..%5csite.config.yml", "/%5c%5chost%5cshare",
        "/.%00./site.config.yml", "/index.html%00.txt", "/%00", "/posts/..;/../site.config.yml", "/....//....//site.config.yml", "/./.././../site.config.yml", "//etc/passwd", "///etc/passwd", "/c:/windows/win.ini", "/C%3A%5C", "/.downlink/record.json", "/.git/config", "/content/", "/templates/", "/seeds/", "/posts", "/posts/?", "/css/",
        "http://HOST/../site.config.yml", "http://evil.example/", "http://HOST/%2e%2e/site.config.yml", "file:///etc/passwd", "*", "/%c0%ae%c0%ae/site.config.yml", "/%e0%80%ae%e0%80%ae/", "/%u002e%u002e/", "/%", "/%zz", "/%ff%fe", "/?%00", "/#", "/ ", "/__downlink/../site.config.yml", "/__downlink/%2e%2e/site.config.yml", "/__downlink/live.js/../../site.config.yml", "/__downlink/", "/__downlink/events/x", "/static/../../site.config.yml", "/CON", "/aux.txt", "/a:b", "/~root", "/\u00e9", "/" + new string('a', 7_000), "/" + new string('/', 3_000), "/" + string.Concat(Enumerable.Repeat("../", 1_500)), "/" + string.Concat(Enumerable.Repeat("%2e%2e%2f", 500)),
    ];

    public static ImmutableArray<string> All { get; } =
    [
        .. Targets.Select(static target => $"GET {target} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"),
        "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: HOST.evil.example\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: evil.example@HOST\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n", "GET /\r\n\r\n",
        "GET /__downlink/events HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n", "GET /__downlink/events HTTP/1.1\r\nHost: HOST\r\nOrigin: null\r\nConnection: close\r\n\r\n", "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", "PUT /x HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", "DELETE /index.html HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "TRACE / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", "CONNECT evil.example:80 HTTP/1.1\r\nHost: HOST\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nRange: bytes=0-,0-,0-,0-\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: HOST\r\nIf-None-Match: " + new string('"', 2000) + "\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: HOST\r\nX: " + new string('a', 40_000) + "\r\nConnection: close\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u0016\u0003\u0001\u0002\0\u0001\0", "\r\n\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", new string('\0', 1000),
    ];

    /// <summary>Whether an answer holds what only a file outside the site says.</summary>
    public static bool Leaks(string answer) =>
        answer.Contains("root:x:0", StringComparison.Ordinal) || answer.Contains("page_size:", StringComparison.Ordinal) || answer.Contains("[core]", StringComparison.Ordinal) || answer.Contains("for 16-bit", StringComparison.Ordinal);
}
