using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Hubs.Infrastructure;

/// <summary>What must be true of directory and hubs whatever happened.</summary>
internal static class Invariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Of(
            "hubs.one-name-one-agency",
            "No name or alias stands for two agencies; that of a rejected one is free to be another name.",
            async (context, ct) =>
                await context
                    .Set<Agency>()
                    .Where(agency =>
                        agency.Status != AgencyStatus.Rejected
                        && context.Set<Agency>().Any(other => other.Id != agency.Id && other.Aliases.Any(alias => alias.Folded == agency.FoldedName))
                    )
                    .Select(agency => agency.Code)
                    .ToListAsync(ct)
        ),
        Of(
            "hubs.rejected-says-why",
            "An agency that was turned down has a reason; no other has one.",
            async (context, ct) =>
                await context
                    .Set<Agency>()
                    .Where(agency => (agency.Status == AgencyStatus.Rejected) != (agency.RejectionReason != null && agency.RejectionReason != ""))
                    .Select(agency => agency.Code)
                    .ToListAsync(ct)
        ),
        Of(
            "hubs.parents-exist",
            "The parent of an agency stands in the directory.",
            async (context, ct) =>
                await context
                    .Set<Agency>()
                    .Where(agency => agency.ParentCode != null && !context.Set<Agency>().Any(parent => parent.Code == agency.ParentCode))
                    .Select(agency => agency.Code)
                    .ToListAsync(ct)
        ),
        Of(
            "hubs.successors-exist",
            "Whoever took over from a historic agency stands in the directory.",
            async (context, ct) =>
            {
                var codes = await context.Set<Agency>().Select(agency => agency.Code).ToHashSetAsync(ct);
                var historic = await context.Set<Agency>().AsNoTracking().Where(agency => agency.Kind == AgencyKind.Historic).ToListAsync(ct);
                return [.. historic.Where(agency => agency.SuccessorCodes.Any(code => !codes.Contains(code))).Select(agency => agency.Code)];
            }
        ),
        Of(
            "hubs.hub-has-agency",
            "The agency that is a hub stands in the directory.",
            async (context, ct) =>
                await context.Set<Hub>().Where(hub => !context.Set<Agency>().Any(agency => agency.Code == hub.AgencyCode)).Select(hub => hub.Code).ToListAsync(ct)
        ),
        Of(
            "hubs.state-is-last-step",
            "A hub's state is the one that its last step entered.",
            async (context, ct) => Broken(await Hubs(context, ct), hub => hub.Steps is not [.., var last] || last.State != hub.State)
        ),
        Of(
            "hubs.steps-in-order",
            "No step of a hub is dated before the step that preceded it.",
            async (context, ct) => Broken(await Hubs(context, ct), hub => hub.Steps.Zip(hub.Steps.Skip(1)).Any(pair => pair.Second.On < pair.First.On))
        ),
        Of(
            "hubs.designation-has-decree",
            "A designation names its decree.",
            async (context, ct) => Broken(await Hubs(context, ct), hub => hub.Steps.Any(step => step.State == HubState.Designated && string.IsNullOrEmpty(step.Decree)))
        ),
        Of(
            "hubs.one-decree-one-year",
            "A decree has the same year wherever it designates a hub.",
            async (context, ct) =>
                [
                    .. (await Hubs(context, ct))
                        .SelectMany(hub => hub.Steps)
                        .Where(step => step.Decree is not null)
                        .GroupBy(step => step.Decree!)
                        .Where(decree => decree.Select(step => step.On.Year).Distinct().Count() > 1)
                        .Select(decree => decree.Key),
                ]
        ),
    ];

    private static Invariant Of(string name, string rule, Func<HubsDbContext, CancellationToken, Task<List<string>>> violations) => Invariant.Of(name, rule, violations);

    private static Task<List<Hub>> Hubs(HubsDbContext context, CancellationToken ct) => context.Set<Hub>().AsNoTracking().ToListAsync(ct);

    private static List<string> Broken(List<Hub> hubs, Func<Hub, bool> breaks) => [.. hubs.Where(breaks).Select(hub => hub.Code)];
}
