using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>The usual renamer: <c>BaseUrl</c> becomes <c>base_url</c>.</summary>
public static class StandardMemberRenamer
{
    public static readonly MemberRenamerDelegate Default = Rename;

    public static string Rename(MemberInfo member) => Rename(member.Name);

    public static string Rename(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        var afterUpper = true;
        foreach (var c in name)
        {
            var upper = char.IsUpper(c);
            if (upper && !afterUpper) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
            afterUpper = upper;
        }

        return result.ToString();
    }
}
