using System.Reflection;
using Jipp.Accounts.Domain;
using Jipp.Accounts.Infrastructure;
using Jipp.BuildingBlocks;

namespace Jipp.UnitTests.Accounts;

/// <summary>The data that says which role permits what, held against the permissions and requests of all rooms of the host.</summary>
public sealed class RolePermissionsTests
{
    private static readonly RolePermissions Data = RolePermissions.Embedded();

    private static readonly Assembly[] Assemblies = [.. Jipp.Host.Modules.Rooms.Select(room => room.GetType().Assembly), typeof(Jipp.Host.Modules).Assembly];

    private static readonly HashSet<string> Declared =
    [
        .. Jipp.Host.Modules.Rooms.SelectMany(room => room.Permissions).Concat(Jipp.Host.Permissions.All).Select(permission => permission.Name),
    ];

    private static readonly List<(Type Type, string Permission)> Requests =
    [
        .. Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => (type, type.GetCustomAttribute<PermissionAttribute>()?.Name))
            .Where(request => request.Name is not null)
            .Select(request => (request.type, request.Name!)),
    ];

    [Fact]
    public void Every_role_of_the_data_exists()
    {
        Assert.NotEmpty(Data.Rows);
        Assert.Empty(Data.Rows.Select(row => row.Role).Except(RoleKind.All.Select(role => role.Key)));
    }

    [Fact]
    public void Every_permission_of_the_data_is_declared_by_a_module()
    {
        // A module that is built but not yet in the host declares nothing so far; its rows are checked from the day it joins.
        var rooms = Jipp.Host.Modules.Rooms.Select(room => room.Name).Append("ops").ToHashSet();
        var folders = Directory.GetDirectories(Repository.Path("src", "Modules")).Select(folder => Path.GetFileName(folder).ToLowerInvariant());
        var unknown = Data
            .Rows.Select(row => row.Permission)
            .Distinct()
            .Where(permission => !Declared.Contains(permission))
            .Where(permission => permission.Split('.')[0] is var module && (rooms.Contains(module) || !folders.Contains(module)))
            .ToList();

        Assert.True(
            unknown.Count == 0,
            $"role_permissions.csv names permissions that no module declares: {string.Join(", ", unknown)}. Declare them in the module's Permissions, or take the rows out."
        );
    }

    [Fact]
    public void Every_permission_is_held_by_a_role_or_used_in_the_background_only()
    {
        var unreachable = Declared
            .Except(Data.Rows.Select(row => row.Permission))
            .Where(permission =>
                !Requests.Exists(request => request.Permission == permission) || Requests.Exists(request => request.Permission == permission && !IsBackground(request.Type))
            )
            .ToList();

        Assert.True(
            unreachable.Count == 0,
            $"No role holds {string.Join(", ", unreachable)}: nobody can ever do what needs it. Add rows to role_permissions.csv, or mark its commands [BackgroundOnly]."
        );
    }

    [Fact]
    public void No_row_stands_twice() => Assert.Equal(Data.Rows.Distinct().Count(), Data.Rows.Count());

    [Fact]
    public void An_auditor_changes_nothing()
    {
        var held = Data.Of([RoleKind.Auditor.Key]).ToHashSet();
        var changing = Requests.Where(request => held.Contains(request.Permission) && IsCommand(request.Type)).Select(request => request.Type.Name);

        Assert.NotEmpty(held);
        Assert.Empty(changing);
    }

    [Fact]
    public void What_only_reads_for_the_secretariat_is_open_to_the_auditor()
    {
        var auditor = Data.Of([RoleKind.Auditor.Key]).ToHashSet();
        var missing = Data.Of([RoleKind.Secretariat.Key])
            .Where(permission => Requests.Exists(request => request.Permission == permission))
            .Where(permission => Requests.TrueForAll(request => request.Permission != permission || !IsCommand(request.Type)))
            .Except(auditor);

        Assert.Empty(missing);
    }

    [Fact]
    public void A_role_that_is_not_in_the_data_permits_nothing() => Assert.Empty(Data.Of(["tidak-ada"]));

    [Theory]
    [InlineData("")]
    [InlineData("peran,izin\n")]
    [InlineData("role,permission\nunit\n")]
    [InlineData("role,permission\nunit,a.b,c.d\n")]
    [InlineData("role,permission\nunit,\n")]
    public void Data_that_cannot_be_read_stops_the_start(string text) => Assert.Throws<InvalidDataException>(() => RolePermissions.Read(new StringReader(text)));

    [Fact]
    public void The_fingerprint_turns_with_the_data()
    {
        static string Print(string text) => RolePermissions.Read(new StringReader(text)).Fingerprint;

        Assert.Equal(Print("role,permission\nunit,a.b\n"), Print("role,permission\nunit,a.b\n"));
        Assert.NotEqual(Print("role,permission\nunit,a.b\n"), Print("role,permission\nunit,a.c\n"));
    }

    private static bool IsBackground(Type request) => request.GetCustomAttribute<BackgroundOnlyAttribute>() is not null;

    private static bool IsCommand(Type request) => request.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>));
}
