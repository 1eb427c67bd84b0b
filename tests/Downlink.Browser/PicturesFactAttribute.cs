namespace Downlink.Browser;

/// <summary>Makes pictures that are kept in the repository: run by hand, with <c>DOWNLINK_PICTURES=1</c>.</summary>
public sealed class PicturesFactAttribute : FactAttribute
{
    public PicturesFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("DOWNLINK_PICTURES") != "1")
            Skip = "makes the pictures that are kept here; asked for with DOWNLINK_PICTURES=1";
        else
            Skip = Chromium.Lack ?? Skip;
    }
}
