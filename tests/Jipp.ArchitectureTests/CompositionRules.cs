using FluentValidation;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.ArchitectureTests;

/// <summary>What only shows in the composed program: everything resolves, and models agree with their migrations.</summary>
public sealed class CompositionRules
{
    private static readonly Rule Resolves = new(
        "Every handler, reaction and validator resolves from the real container.",
        "Register what it asks for in the module's AddServices."
    );

    private static readonly Rule Registered = new(
        "Every reaction of the assemblies is heard.",
        "Let the class implement IReaction<TEvent> or IBatchReaction<TEvent> and be concrete."
    );

    private static readonly Rule Migrated = new(
        "Model and migrations agree for every module and both databases.",
        "dotnet cake --target=AddMigration --module=<Module> --name=<WhatChanges>"
    );

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Everything_resolves(DatabaseProvider provider)
    {
        await using var app = HostStarter.ComposeOnly(provider);
        await using var scope = app.Services.CreateAsyncScope();
        var wanted = House.Rooms.SelectMany(room => room.Types).SelectMany(Wanted).Distinct().ToList();

        Resolves.Holds(wanted, type => Unresolved(scope.ServiceProvider, type));

        Resolves.IsBrokenBy(nameof(CompositionRules), 1, Unresolved(scope.ServiceProvider, typeof(CompositionRules)));
    }

    [Fact]
    public async Task Every_reaction_is_heard()
    {
        await using var app = HostStarter.ComposeOnly(DatabaseProvider.Sqlite);
        var heard = app.Services.GetRequiredService<EventCatalogue>().Reactions.Select(reaction => reaction.HandlerType).ToHashSet();
        var written = House.Rooms.SelectMany(room => room.Types).Where(type => !type.IsAbstract && IsReaction(type)).ToList();

        Registered.Holds(written, type => heard.Contains(type) ? [] : [type.FullName!]);
        Registered.IsBrokenByNothing();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Models_and_migrations_agree(DatabaseProvider provider)
    {
        await using var app = HostStarter.ComposeOnly(provider);
        await using var scope = app.Services.CreateAsyncScope();
        var contexts = app.Services.GetRequiredService<ModuleRegistry>().All.Select(module => ModuleRegistry.Context(scope.ServiceProvider, module)).ToList();
        Assert.Equal(House.Rooms.Count, contexts.Count);

        Migrated.Holds(contexts, Disagreeing);

        var options = new DbContextOptionsBuilder<NeverMigrated>();
        await using var never = new NeverMigrated((provider == DatabaseProvider.Sqlite ? options.UseSqlite("Data Source=:memory:") : options.UseNpgsql("Host=/nowhere")).Options);
        Migrated.IsBrokenBy(nameof(NeverMigrated), 1, Disagreeing(never));
    }

    private static IEnumerable<string> Disagreeing(DbContext context) =>
        !context.Database.GetMigrations().Any() ? [$"{context.GetType().Name} has no migration"]
        : context.Database.HasPendingModelChanges() ? [$"{context.GetType().Name} has changes without a migration"]
        : [];

    private static IEnumerable<string> Unresolved(IServiceProvider scope, Type type)
    {
        try
        {
            _ = scope.GetRequiredService(type);
            return [];
        }
        catch (InvalidOperationException missing)
        {
            return [$"{type}: {missing.Message}"];
        }
    }

    private static IEnumerable<Type> Wanted(Type type)
    {
        if (type.IsAbstract || type.IsGenericTypeDefinition)
        {
            return [];
        }

        var faces = type.GetInterfaces().Where(face => face.IsGenericType).ToList();
        var asked = faces.Where(face =>
            face.GetGenericTypeDefinition() == typeof(ICommandHandler<,>)
            || face.GetGenericTypeDefinition() == typeof(IQueryHandler<,>)
            || (face.GetGenericTypeDefinition() == typeof(IValidator<>) && UseCaseRules.Requests(typeof(ICommand<>), typeof(IQuery<>)).Contains(face.GetGenericArguments()[0]))
        );
        return IsReaction(type) ? asked.Append(type) : asked;
    }

    private static bool IsReaction(Type type) =>
        type.GetInterfaces()
            .Any(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(IReaction<>) || face.GetGenericTypeDefinition() == typeof(IBatchReaction<>)));

    private sealed class NeverMigrated(DbContextOptions<NeverMigrated> options) : DbContext(options);
}
