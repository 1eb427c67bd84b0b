using System.Text.Encodings.Web;
using System.Text.Json;
using Downlink.Configuration;
using Downlink.Memory;
using Downlink.Output;
using Downlink.Pages;

namespace Downlink.Building;

/// <summary>
/// What the last build was made of, as <c>.downlink/build.json</c> keeps it: the hash of its inputs, its options, the hash of what it
/// wrote.
/// </summary>
public sealed record BuildRecord
{
    private const string Name = "build.json";

    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Version { get; init; }

    /// <summary>The digest of settings, sources, decisions, theme, and the names of what is carried over.</summary>
    public required string Inputs { get; init; }

    public required BuildOptions Options { get; init; }

    public required string Output { get; init; }

    /// <summary>Whether formulas or code are shown as their source because Node was missing.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>SHA-256 of the manifest, which holds the hash of every file.</summary>
    public required string Manifest { get; init; }

    /// <summary>
    /// Keeps the record of a build that was done. It only informs: a site that it can't be made of or written to goes without.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="inputs">The hash of what was read.</param>
    /// <param name="options">How it was built.</param>
    /// <param name="output">Where to.</param>
    /// <param name="manifest">What lists all that was written.</param>
    /// <param name="isIncomplete">Whether anything is missing for want of Node.</param>
    internal static void Keep(
        SiteFolder site,
        Lazy<string> inputs,
        BuildOptions options,
        OutputFolder output,
        FileHash? manifest,
        bool isIncomplete
    )
    {
        try
        {
            var record = new BuildRecord
            {
                Version = ThisVersion,
                Inputs = inputs.Value,
                Options = options,
                Output = output.FullPath,
                IsIncomplete = isIncomplete,
                Manifest = manifest?.ToString() ?? "",
            };
            record.Write(site);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The site itself is built.
        }
    }

    /// <summary>Of the record that is there, whichever build it may be of; of nothing where none can be read.</summary>
    internal static Digest DigestOf(SiteFolder site)
    {
        try
        {
            return Digest.Of(File.ReadAllBytes(PathIn(site)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Digest.Of([]);
        }
    }

    /// <summary>
    /// The record of the last build; null where there is none that can be read. It doesn't tell which day it was: that is for the caller to
    /// say.
    /// </summary>
    public static BuildRecord? Read(SiteFolder site, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(site);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(PathIn(site)));
            return Of(json.RootElement, today);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
            )
        {
            return null;
        }
    }

    /// <summary>Whether a site's sources are still those that were built.</summary>
    public bool HasInputs(SiteFolder site, SiteSources sources) => Version == ThisVersion && Inputs == HashOf(site, sources);

    /// <summary>Whether this is the record of what lies in a folder, or of the same files elsewhere.</summary>
    public bool IsOf(OutputFolder output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return Output == output.FullPath || HasManifest(output);
    }

    /// <summary>Whether a folder holds exactly the files that were built, as its manifest tells.</summary>
    public bool HasManifest(OutputFolder output) => Manifest == HashOfManifest(output);

    private static BuildRecord Of(JsonElement json, DateOnly today)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? "";
        return new BuildRecord
        {
            Version = Text("version"),
            Inputs = Text("inputs"),
            Output = Text("output"),
            Manifest = Text("manifest"),
            IsIncomplete = json.GetProperty("incomplete").GetBoolean(),
            Options = new BuildOptions
            {
                BaseUrl = BaseUrl.TryParse(Text("base_url"), out var url) ? url : null,
                WithDrafts = json.GetProperty("drafts").GetBoolean(),
                WithFuture = json.GetProperty("future").GetBoolean(),
                IsStrict = json.GetProperty("strict").GetBoolean(),
                Today = today,
            },
        };
    }

    private void Write(SiteFolder site)
    {
        var path = PathIn(site);
        var json = ToJson();
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(json))
            return;

        DraftedFile.Replace(path, file =>
        {
            file.Write(json);
            return true;
        });
    }

    /// <summary>Removes the record, what was kept beside it, and their folder if nothing else is in it.</summary>
    public static void Remove(SiteFolder site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var folder = Path.Combine(site.FullPath, MemoryFolder.Name);
        if (!Directory.Exists(folder))
            return;

        DraftedFile.Remove(PathIn(site));
        SiteMemoryFiles.Of(site, areWanted: true).Remove();
        SiteVerifier.Remove(site);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static string ThisVersion => typeof(BuildRecord).Assembly.GetName().Version?.ToString(3) ?? "";

    private static string PathIn(SiteFolder site) => MemoryFolder.Locate(site.FullPath, Name);

    private static string? HashOfManifest(OutputFolder output)
    {
        var path = output.Locate(OutputPath.Manifest);
        return File.Exists(path) ? OutputManifest.HashOf(File.ReadAllBytes(path)) : null;
    }

    /// <summary>The hash of all that a site is made of.</summary>
    internal static string HashOf(SiteFolder site, SiteSources sources)
    {
        using var digest = new DigestBuilder();
        foreach (var file in SiteFiles.Decisions.Where(file => File.Exists(Path.Combine(site.FullPath, file))))
            digest.Add(file).Add(File.ReadAllBytes(Path.Combine(site.FullPath, file)));

        foreach (var source in sources.Texts)
            digest.Add(source.Path).Add(source.Digest);
        foreach (var template in sources.Templates)
            digest.Add(template.Path).Add(template.Text);
        foreach (var name in sources.Assets.Keys.Order(StringComparer.Ordinal))
            digest.Add(name).Add(sources.Assets[name]);
        foreach (var path in sources.Files.Static.Concat(sources.Files.Beside))
            digest.Add(path);
        return digest.ToDigest().ToString();
    }

    private byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteString("inputs", Inputs);
            json.WriteString("base_url", Options.BaseUrl?.AbsoluteUri);
            json.WriteBoolean("drafts", Options.WithDrafts);
            json.WriteBoolean("future", Options.WithFuture);
            json.WriteBoolean("strict", Options.IsStrict);
            json.WriteString("output", Output);
            json.WriteBoolean("incomplete", IsIncomplete);
            json.WriteString("manifest", Manifest);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
