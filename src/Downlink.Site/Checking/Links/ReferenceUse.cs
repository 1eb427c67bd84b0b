namespace Downlink.Checking;

/// <summary>What an address is for.</summary>
internal enum ReferenceUse
{
    /// <summary>A reader or a machine may follow it.</summary>
    Link,

    /// <summary>A picture, film or sound that the page shows.</summary>
    Picture,

    /// <summary>A style sheet, script, icon or frame that the page needs.</summary>
    Asset,

    /// <summary>Where a form is sent.</summary>
    Form,
}
