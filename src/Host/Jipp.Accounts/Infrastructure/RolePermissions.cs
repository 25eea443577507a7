using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Jipp.Accounts.Infrastructure;

/// <summary>Which role permits what: rows of Data/role_permissions.csv. What no row says is denied.</summary>
internal sealed class RolePermissions
{
    private readonly ILookup<string, string> _byRole;

    private RolePermissions(IEnumerable<(string Role, string Permission)> rows)
    {
        _byRole = rows.ToLookup(row => row.Role, row => row.Permission);
        Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows))))[..12];
    }

    /// <summary>Changes with the data, so that an upgrade reaches sessions that began before it.</summary>
    public string Fingerprint { get; }

    public IEnumerable<(string Role, string Permission)> Rows => _byRole.SelectMany(role => role.Select(permission => (role.Key, permission)));

    public IEnumerable<string> Of(IEnumerable<string> roles) => roles.SelectMany(role => _byRole[role]).Distinct();

    public static RolePermissions Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith("role_permissions.csv", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return Read(reader);
    }

    /// <summary>A header, then <c>role,permission</c> a line. A line that says anything else stops the start.</summary>
    public static RolePermissions Read(TextReader reader)
    {
        List<(string, string)> rows = [];
        if (reader.ReadLine() != "role,permission")
        {
            throw new InvalidDataException("role_permissions.csv does not begin with role,permission.");
        }

        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is not [{ Length: > 0 } role, { Length: > 0 } permission])
            {
                throw new InvalidDataException($"role_permissions.csv: \"{line}\" is not role,permission.");
            }

            rows.Add((role, permission));
        }

        return new RolePermissions(rows);
    }
}
