namespace Downlink.Entries;

/// <summary>What a line of a dump looks like by itself, before its neighbours are asked.</summary>
internal enum LineShape
{
    Blank,

    /// <summary>A configured banner.</summary>
    Banner,

    /// <summary>Neither letter nor digit: a rule, a row of stars.</summary>
    Ornament,

    /// <summary>A date, alone or with a category, a time or the words around dates.</summary>
    Date,

    /// <summary>A few words without a sentence's punctuation, as a category or a caption is.</summary>
    Words,

    /// <summary>What stands around pages of posts everywhere: a copyright, "older posts", page numbers.</summary>
    Frame,

    Text,
    TooLong,
    Binary,
}
