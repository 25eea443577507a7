using Jipp.Accounts;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Competitions;
using Jipp.Hubs;
using Jipp.Innovations;
using Jipp.Mentoring;
using Jipp.Validation;

namespace Jipp.Host;

/// <summary>The rooms of this house. A new module is one line here.</summary>
internal static class Modules
{
    /// <summary>The five modules, in the order in which the first run loads them.</summary>
    public static IReadOnlyList<Module> All { get; } = [new HubsModule(), new InnovationsModule(), new CompetitionsModule(), new ValidationModule(), new MentoringModule()];

    /// <summary>The modules and the accounts room, which is built like one. Accounts come last: their demo people need the directory.</summary>
    public static IReadOnlyList<Module> Rooms { get; } = [.. All, new AccountsModule()];
}
