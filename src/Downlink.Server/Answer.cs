namespace Downlink.Server;

/// <summary>What the web server says to a path: a file, with its status, or another place; null for both is a plain 404.</summary>
internal sealed record Answer(int Status, string? File, string? Location)
{
    public static Answer Of(string file) => new(200, file, null);

    /// <summary>For now only: a browser remembers the other kind for good.</summary>
    public static Answer SeeInstead(string location) => new(302, null, location);

    public static Answer MovedTo(string location) => new(301, null, location);

    public static Answer NotFound(string? page) => new(404, page, null);
}
