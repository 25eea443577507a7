using System.Reflection;
using System.Runtime.CompilerServices;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Module = Jipp.BuildingBlocks.Infrastructure.Modules.Module;

namespace Jipp.ArchitectureTests;

/// <summary>Sealed classes, closed modules, no state that outlives a host.</summary>
public sealed class TypeRules
{
    private static readonly Rule Sealed = new("Concrete classes are sealed.", "Add sealed; if somebody inherits from it, make it abstract.");

    private static readonly Rule Closed = new("A module shows its module class, its Razor components, what their parameters need, and nothing else.", "Make the type internal.");

    private static readonly Rule Stateless = new("No static field can be changed.", "Make it readonly, or a singleton of the container: two hosts of one process share statics.");

    private static readonly Rule Words = new("No Manager, Service, Helper or Utils.", "Name it by what it does in the words of the field.");

    [Fact]
    public void Concrete_classes_are_sealed()
    {
        var all = House.All.SelectMany(assembly => assembly.GetTypes().Where(Room.IsWritten)).ToList();
        Sealed.Holds(all, type => Unsealed(type, all));
        Sealed.IsBrokenBy(nameof(Open), 1, Unsealed(typeof(Open), [typeof(Open)]));
        Assert.Empty(Unsealed(typeof(OpenDatabase), [typeof(OpenDatabase)]));
    }

    [Fact]
    public void Modules_are_closed()
    {
        // Accounts brings the host its place in the request pipeline.
        Closed.Holds(House.Rooms, room => Shown(room.Assembly.GetExportedTypes()).Where(name => name != "Jipp.Accounts.AccountsHosting"));

        Closed.IsBrokenBy(nameof(ShownByMistake), 1, Shown([typeof(ShownByMistake)]));
        Assert.Empty(Shown([typeof(APage), typeof(OfAPage), typeof(InsideOfAPage)]));
        Closed.IsBrokenByNothing();
    }

    [Fact]
    public void Nothing_static_changes()
    {
        var fields = House
            .All.SelectMany(assembly => assembly.GetTypes().Where(Room.IsWritten))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .ToList();
        Stateless.Holds(fields, Changing);
        Stateless.IsBrokenBy("_counter", 1, Changing(typeof(Open).GetField("_counter", BindingFlags.Static | BindingFlags.NonPublic)!));
    }

    [Fact]
    public void Names_say_what_things_do()
    {
        var all = House.All.SelectMany(assembly => assembly.GetTypes().Where(Room.IsWritten)).ToList();
        Words.Holds(all, Vague);
        Words.IsBrokenBy(nameof(VagueManager), 1, Vague(typeof(VagueManager)));
    }

    private static IEnumerable<string> Unsealed(Type type, IReadOnlyCollection<Type> all) =>
        type is { IsClass: true, IsAbstract: false, IsSealed: false }
        && type.Name is not ("Program" or "_Imports")
        && !type.IsAssignableTo(typeof(IComponent))
        && !type.IsAssignableTo(typeof(DbContext))
        && !type.IsAssignableTo(typeof(Migration))
        && !type.IsAssignableTo(typeof(ModelSnapshot))
        && !all.Any(other => InheritsFrom(other, type))
            ? [type.FullName!]
            : [];

    private static bool InheritsFrom(Type type, Type ancestor) =>
        type.BaseType is { } parent && (parent == ancestor || (parent.IsGenericType && parent.GetGenericTypeDefinition() == ancestor));

    /// <summary>Exported types that have no business outside.</summary>
    private static IEnumerable<string> Shown(IReadOnlyCollection<Type> exported)
    {
        var needed = new HashSet<Type>();
        foreach (var component in exported.Where(type => type.IsAssignableTo(typeof(IComponent))))
        {
            foreach (
                var parameter in component
                    .GetProperties()
                    .Where(member => member.GetCustomAttributes().Any(attribute => attribute is ParameterAttribute or CascadingParameterAttribute))
            )
            {
                Reach(parameter.PropertyType, needed);
            }
        }

        return exported
            .Where(type =>
                !type.IsAssignableTo(typeof(Module))
                && !type.IsAssignableTo(typeof(IComponent))
                && !type.IsAssignableTo(typeof(Migration))
                && !Room.IsCompiledModel(type)
                && type.Name != "_Imports"
                && !needed.Contains(type)
                && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            )
            .Select(type => type.FullName!);
    }

    /// <summary>A type, its arguments, and what its public members are made of.</summary>
    private static void Reach(Type type, HashSet<Type> found)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Reach(argument, found);
        }

        if (type.GetElementType() is { } element)
        {
            Reach(element, found);
        }

        if (type.Namespace?.StartsWith("Jipp", StringComparison.Ordinal) != true || !found.Add(type))
        {
            return;
        }

        foreach (var member in type.GetProperties())
        {
            Reach(member.PropertyType, found);
        }
    }

    private static IEnumerable<string> Changing(FieldInfo field) =>
        field is { IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<', StringComparison.Ordinal) ? [$"{field.DeclaringType!.FullName}.{field.Name}"] : [];

    private static IEnumerable<string> Vague(Type type) =>
        new[] { "Manager", "Service", "Helper", "Utils", "Util", "Helpers" }.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)) ? [type.FullName!] : [];

    // Open on purpose: the rule must find the first and excuse the second.
#pragma warning disable CA1852
    private class Open
    {
        private static int _counter;

        public int Next() => ++_counter;
    }

    private class OpenDatabase : DbContext;
#pragma warning restore CA1852

    private sealed class VagueManager;

    public sealed class ShownByMistake;

    public sealed class APage : ComponentBase
    {
        [Parameter]
        public IReadOnlyList<OfAPage> Rows { get; set; } = [];
    }

    public sealed record OfAPage(InsideOfAPage Inside);

    public sealed record InsideOfAPage(string Text);
}
