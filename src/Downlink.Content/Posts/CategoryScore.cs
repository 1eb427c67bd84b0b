namespace Downlink.Posts;

/// <summary>What the terms of a category come to in a post, and what they have to.</summary>
internal readonly record struct CategoryScore(double Score, double Threshold)
{
    public bool IsReached => Score >= Threshold;
}
