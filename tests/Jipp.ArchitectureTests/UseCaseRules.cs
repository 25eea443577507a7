using System.Reflection;
using FluentValidation;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;
using Module = Jipp.BuildingBlocks.Infrastructure.Modules.Module;

namespace Jipp.ArchitectureTests;

/// <summary>What every command, query and handler must have.</summary>
public sealed class UseCaseRules
{
    private static readonly Rule Validators = new(
        "Every command with members has a validator.",
        "Write class <Command>Validator : AbstractValidator<Command> into the use case's file."
    );

    private static readonly Rule Named = new(
        "Every command and query names its permission, and the module declares it.",
        "Add [Permission(Permissions.X)] with a constant that Permissions.All lists, or Permission.Public or Permission.SignedIn."
    );

    private static readonly Rule OneHandler = new("Every command and query has exactly one handler.", "Write the missing handler, or delete the second one.");

    private static readonly Rule ValidatorNames = new("Validators are named …Validator, or scanning does not find them.", "Rename the class.");

    [Fact]
    public void Every_command_with_members_has_a_validator()
    {
        Validators.Holds(Requests(typeof(ICommand<>)), command => WithoutValidator(command, command.Assembly));
        Validators.IsBrokenBy(nameof(CommandWithoutAnything), 1, WithoutValidator(typeof(CommandWithoutAnything), typeof(CommandWithoutAnything).Assembly));
        Assert.Empty(WithoutValidator(typeof(CommandWithoutMembers), typeof(CommandWithoutMembers).Assembly));
    }

    [Fact]
    public void Every_request_names_a_permission_that_its_module_declares()
    {
        var declared = Host.Modules.Rooms.ToDictionary(room => room.GetType().Assembly, DeclaredBy);
        Named.Holds(Requests(typeof(ICommand<>), typeof(IQuery<>)), request => WithoutPermission(request, declared.GetValueOrDefault(request.Assembly) ?? []));
        Named.IsBrokenBy(nameof(CommandWithoutAnything), 1, WithoutPermission(typeof(CommandWithoutAnything), []));
        Named.IsBrokenBy("made.up", 1, WithoutPermission(typeof(CommandWithInventedPermission), ["real.one"]));
    }

    [Fact]
    public void Every_request_has_exactly_one_handler()
    {
        var handled = House.Rooms.SelectMany(room => room.Types).SelectMany(HandledBy).ToLookup(request => request);
        OneHandler.Holds(
            Requests(typeof(ICommand<>), typeof(IQuery<>)),
            request => handled[request].Count() == 1 ? [] : [$"{request.FullName}: {handled[request].Count()} handlers"]
        );
        var twice = new[] { typeof(FirstHandler), typeof(SecondHandler) }.SelectMany(HandledBy).ToLookup(request => request);
        OneHandler.IsBrokenBy(nameof(CommandWithoutMembers), 1, twice.Where(group => group.Count() != 1).Select(group => group.Key.FullName!));
    }

    [Fact]
    public void Validators_are_named_so_that_they_are_found()
    {
        var validators = House
            .Rooms.SelectMany(room => room.Types)
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && ValidatedBy(type).Any(IsRequest))
            .ToList();
        ValidatorNames.Holds(validators, Misnamed);
        ValidatorNames.IsBrokenBy(nameof(ChecksSomething), 1, Misnamed(typeof(ChecksSomething)));
        ValidatorNames.IsBrokenByNothing();
    }

    internal static IReadOnlyList<Type> Requests(params Type[] kinds) =>
        [
            .. House
                .Rooms.SelectMany(room => room.Types)
                .Where(type => type is { IsAbstract: false } && type.GetInterfaces().Any(face => face.IsGenericType && kinds.Contains(face.GetGenericTypeDefinition()))),
        ];

    private static bool IsRequest(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(ICommand<>) || face.GetGenericTypeDefinition() == typeof(IQuery<>)));

    private static string[] DeclaredBy(Module room) => [.. room.Permissions.Select(permission => permission.Name)];

    private static IEnumerable<string> WithoutValidator(Type command, Assembly assembly)
    {
        var members = command.GetProperties().Where(member => member.Name != "EqualityContract");
        return members.Any() && !assembly.GetTypes().Any(type => ValidatedBy(type).Contains(command)) ? [command.FullName!] : [];
    }

    private static IEnumerable<string> WithoutPermission(Type request, IReadOnlyCollection<string> declared)
    {
        var name = request.GetCustomAttribute<PermissionAttribute>()?.Name;
        return name is Permission.Public or Permission.SignedIn || (name is not null && declared.Contains(name)) ? [] : [$"{request.FullName}: {name ?? "no permission"}"];
    }

    private static IEnumerable<string> Misnamed(Type validator) => validator.Name.EndsWith("Validator", StringComparison.Ordinal) ? [] : [validator.FullName!];

    private static IEnumerable<Type> ValidatedBy(Type type) =>
        type.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>)).Select(face => face.GetGenericArguments()[0]);

    private static IEnumerable<Type> HandledBy(Type type) =>
        type.GetInterfaces()
            .Where(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(ICommandHandler<,>) || face.GetGenericTypeDefinition() == typeof(IQueryHandler<,>)))
            .Select(face => face.GetGenericArguments()[0]);

    private sealed record CommandWithoutAnything(string Text) : ICommand<Result>;

    private sealed record CommandWithoutMembers : ICommand<Result>;

    [Permission("made.up")]
    private sealed record CommandWithInventedPermission : ICommand<Result>;

    private sealed class FirstHandler : ICommandHandler<CommandWithoutMembers, Result>
    {
        public Task<Result> Handle(CommandWithoutMembers command, CancellationToken ct) => Task.FromResult(Result.Success());
    }

    private sealed class SecondHandler : ICommandHandler<CommandWithoutMembers, Result>
    {
        public Task<Result> Handle(CommandWithoutMembers command, CancellationToken ct) => Task.FromResult(Result.Success());
    }

    private sealed class ChecksSomething : AbstractValidator<CommandWithInventedPermission>;
}
