using System.Reflection;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;
using Module = Jipp.BuildingBlocks.Infrastructure.Modules.Module;

namespace Jipp.ArchitectureTests;

/// <summary>The host knows modules by their front door, and forgets none of them.</summary>
public sealed class HostRules
{
    private static readonly Rule FrontDoors = new(
        "The host names only module classes and Razor components of a module (and what Accounts brings for signing in).",
        "Show it with a component of the module, or move the code into the module."
    );

    private static readonly Rule AllListed = new("Every folder under src/Modules is in Modules.All.", "Add one line to src/Host/Jipp.Host/Modules.cs.");

    private static readonly Rule Names = new("A module's Name is the lower-case word of its folder.", "Name it so: it is schema, file, API prefix and job prefix.");

    [Fact]
    public void The_host_enters_modules_by_the_front_door()
    {
        var named = NamedTypes(House.Host);
        FrontDoors.Holds(named, type => IsFrontDoor(type) ? [] : [type.FullName!]);
        FrontDoors.IsBrokenBy("HubsDbContext", 1, NamedTypes(House.Named("Hubs").Assembly, own: true).Where(type => !IsFrontDoor(type)).Select(type => type.FullName!));
    }

    [Fact]
    public void No_module_is_forgotten()
    {
        var listed = Host.Modules.All.Select(module => module.GetType().Assembly).ToHashSet();
        AllListed.Holds(House.Modules, room => listed.Contains(room.Assembly) ? [] : [room.Name]);
        AllListed.IsBrokenBy(
            "Hubs",
            1,
            House.Modules.Where(room => !listed.Where(one => one != room.Assembly || room.Name != "Hubs").Contains(room.Assembly)).Select(room => room.Name)
        );
        Assert.Equal(House.Modules.Count, Host.Modules.All.Count);
        Assert.Contains(Host.Modules.Rooms, room => room.GetType().Assembly == House.Accounts.Assembly);
    }

    [Fact]
    public void Modules_are_named_after_their_folder()
    {
        Names.Holds(Host.Modules.Rooms, module => Word(module) == module.Name ? [] : [module.GetType().FullName!]);
        Names.IsBrokenByNothing();
    }

    private static string Word(Module module) => module.GetType().Assembly.GetName().Name!["Jipp.".Length..].ToLowerInvariant();

    /// <summary>Types of modules that an assembly's code names.</summary>
    private static List<Type> NamedTypes(Assembly assembly, bool own = false)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var rooms = House.Rooms.ToDictionary(room => room.Assembly.GetName().Name!, room => room.Assembly);
        var names = own
            ? module.GetTypes().Where(type => !type.IsNested).Select(type => (Scope: assembly.GetName().Name!, type.FullName))
            : module.GetTypeReferences().Select(type => (Scope: Outermost(type).Scope.Name, type.FullName));
        return [.. names.Where(type => rooms.ContainsKey(type.Scope)).Select(type => rooms[type.Scope].GetType(type.FullName.Replace('/', '+'))).OfType<Type>()];
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsFrontDoor(Type type) =>
        type.FullName == "Jipp.Accounts.AccountsHosting" || type.IsAssignableTo(typeof(Module)) || type.IsAssignableTo(typeof(IComponent));
}
