using System.Diagnostics.CodeAnalysis;

// A template may read the members of any .NET object that it is given, and they are found by reflection: who trims a program keeps those of
// the types that it hands to templates. Script objects, and functions that are given arguments as they are, need none of it.
[assembly: UnconditionalSuppressMessage(
    "Trimming", "IL2070", Scope = "namespaceanddescendants", Target = "~N:Scriban.Runtime", Justification = "Members that were trimmed are not found.")]
[assembly: UnconditionalSuppressMessage(
    "Trimming", "IL2075", Scope = "namespaceanddescendants", Target = "~N:Scriban.Runtime", Justification = "Members that were trimmed are not found.")]
[assembly: UnconditionalSuppressMessage(
    "Trimming", "IL2067", Scope = "type", Target = "~T:Scriban.Runtime.Conversion", Justification = "The zero of a value type needs no constructor.")]
[assembly: UnconditionalSuppressMessage(
    "Trimming", "IL3050", Scope = "type", Target = "~T:Scriban.Runtime.MemberAccessor", Justification = "Only where code can be made at run time.")]
