using FluentValidation;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
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

    private static readonly Rule Compiled = new("The models compiled ahead for the embedded databases say what the configuration says.", "dotnet cake --target=CompileModels");

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

    [Fact]
    public async Task Compiled_models_are_those_of_the_configuration()
    {
        await using var app = HostStarter.ComposeOnly(DatabaseProvider.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var contexts = app.Services.GetRequiredService<ModuleRegistry>().All.Select(module => ModuleRegistry.Context(scope.ServiceProvider, module)).ToList();

        Compiled.Holds(contexts, context => OutOfDate(context.GetType().Name, context.GetService<IDesignTimeModel>().Model, context.Model));

        Compiled.IsBrokenBy(contexts[0].GetType().Name, 1, OutOfDate(contexts[0].GetType().Name, contexts[0].GetService<IDesignTimeModel>().Model, contexts[1].Model).Take(1));
        await using var never = new NeverMigrated(new DbContextOptionsBuilder<NeverMigrated>().UseSqlite("Data Source=:memory:").Options);
        Compiled.IsBrokenBy(nameof(NeverMigrated), 1, OutOfDate(nameof(NeverMigrated), never.GetService<IDesignTimeModel>().Model, never.Model));
    }

    private static IEnumerable<string> OutOfDate(string context, IModel configured, IModel compiled)
    {
        if (compiled is not RuntimeModel || compiled.GetType() == typeof(RuntimeModel))
        {
            return [$"{context} has no compiled model"];
        }

        var (wanted, found) = (Facts(configured).ToHashSet(), Facts(compiled).ToHashSet());
        return
        [
            .. wanted.Except(found).Select(fact => $"{context}: the compiled model lacks {fact}"),
            .. found.Except(wanted).Select(fact => $"{context}: the configuration lacks {fact}"),
        ];
    }

    /// <summary>One line for everything of a model that decides how rows are read and written.</summary>
    private static IEnumerable<string> Facts(IModel model) =>
        model
            .GetEntityTypes()
            .SelectMany(entity =>
                entity
                    .GetFlattenedDeclaredProperties()
                    .Select(property =>
                        $"{property.Name} {property.ClrType.Name} column {property.GetColumnName()} {property.GetColumnType()} nullable {property.IsNullable} length {property.GetMaxLength()} "
                        + $"token {property.IsConcurrencyToken} generated {property.ValueGenerated} converted {property.GetTypeMapping().Converter?.GetType()} compared {property.GetValueComparer().GetType()}"
                    )
                    .Concat(entity.GetDeclaredKeys().Select(key => $"key {Names(key.Properties)} primary {key.IsPrimaryKey()}"))
                    .Concat(entity.GetDeclaredIndexes().Select(index => $"index {Names(index.Properties)} unique {index.IsUnique}"))
                    .Concat(
                        entity
                            .GetDeclaredForeignKeys()
                            .Select(key =>
                                $"foreign key {Names(key.Properties)} to {key.PrincipalEntityType.Name} {key.DeleteBehavior} unique {key.IsUnique} required {key.IsRequired}"
                            )
                    )
                    .Concat(
                        entity
                            .GetDeclaredNavigations()
                            .Select(navigation => $"navigation {navigation.Name} to {navigation.TargetEntityType.Name} by {navigation.GetPropertyAccessMode()}")
                    )
                    .Append($"table {entity.GetTableName()}")
                    .Select(fact => $"{entity.Name}: {fact}")
            );

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(property => property.Name));

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
