using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Says whether a template sees a .NET member at all.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);
