using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.BuildingBlocks.Infrastructure.Checks;

/// <summary>Something that must be true of a module's data whatever happened. The verb <c>check</c> asks all of them.</summary>
/// <param name="Name"><c>validation.one-open-duty-per-innovation</c>.</param>
/// <param name="Rule">The rule in a sentence.</param>
/// <param name="Violations">Names of the rows that break it; empty when it holds.</param>
public sealed record Invariant(string Name, string Rule, Func<ModuleDbContext, CancellationToken, Task<IReadOnlyList<string>>> Violations)
{
    public static Invariant Of<TContext>(string name, string rule, Func<TContext, CancellationToken, Task<List<string>>> violations)
        where TContext : ModuleDbContext => new(name, rule, async (context, ct) => await violations((TContext)context, ct));
}
