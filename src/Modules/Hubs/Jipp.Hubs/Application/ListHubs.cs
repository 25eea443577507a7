using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Every hub that sources name, as it stood on a day.</summary>
/// <param name="On">Null for today.</param>
[Permission(Permission.Public)]
internal sealed record ListHubs(DateOnly? On = null) : IQuery<Result<HubsOn>>;

/// <summary>The network on a day.</summary>
/// <param name="Designated">Named hubs with a decree in force, also those at work or suspended.</param>
/// <param name="Committed">Named hubs whose commitment is signed and whose decree is not known.</param>
/// <param name="CitedTotals">What the news counted; more than the sources name.</param>
internal sealed record HubsOn(DateOnly On, int Designated, int Committed, IReadOnlyList<HubLine> Hubs, IReadOnlyList<CitedTotal> CitedTotals);

/// <param name="Kind"><c>pemda</c> or <c>kementerian_lembaga</c>.</param>
/// <param name="State">Word of the state on that day, e.g. <c>ditetapkan</c>.</param>
/// <param name="Since">First day of that state; the first possible one when <paramref name="DayKnown"/> is false.</param>
/// <param name="Innovations">Published records of its area today.</param>
/// <param name="Confirmed">Of these, with an answer that still counts.</param>
internal sealed record HubLine(
    string Code,
    string Name,
    string AgencyCode,
    string Kind,
    string? ProvinceCode,
    string State,
    DateOnly Since,
    bool DayKnown,
    string? Decree,
    string Source,
    int Innovations,
    int Confirmed
);

internal sealed class ListHubsValidator : AbstractValidator<ListHubs>
{
    public ListHubsValidator(TimeProvider clock) => RuleFor(query => query.On).Must(day => day <= clock.InJakarta()).When(query => query.On is not null).WithMessage(Rules.Future);
}

internal sealed class ListHubsHandler(IRepository<Hub> hubs, IScoreboard scores, IReferenceData data, TimeProvider clock) : IQueryHandler<ListHubs, Result<HubsOn>>
{
    public async Task<Result<HubsOn>> Handle(ListHubs query, CancellationToken ct)
    {
        var today = clock.InJakarta();
        var day = query.On ?? today;
        var known = (await hubs.List(new HubsToRead(), ct)).Select(hub => (Hub: hub, Step: hub.StepOn(day))).Where(pair => pair.Step is not null).ToList();
        var byProvince = await scores.OfProvinces(today, ct);
        var byAgency = await scores.OfAgencies([.. known.Where(pair => pair.Hub.ProvinceCode is null).Select(pair => pair.Hub.AgencyCode)], today, ct);
        return new HubsOn(
            day,
            known.Count(pair => pair.Step!.State.HasDecree()),
            known.Count(pair => pair.Step!.State == HubState.CommitmentSigned),
            [.. known.Select(pair => Line(pair.Hub, pair.Step!, ScoreOf(pair.Hub))).OrderBy(line => line.Code, StringComparer.Ordinal)],
            data.CitedTotals
        );

        Score ScoreOf(Hub hub) => hub.ProvinceCode is { } province ? byProvince.GetValueOrDefault(province, Score.None) : byAgency.GetValueOrDefault(hub.AgencyCode, Score.None);
    }

    private static HubLine Line(Hub hub, HubStep step, Score score) =>
        new(
            hub.Code,
            hub.Name,
            hub.AgencyCode,
            hub.Kind.Word(),
            hub.ProvinceCode,
            step.State.Word(),
            step.On,
            step.DayKnown,
            hub.Steps.LastOrDefault(taken => taken.Number <= step.Number && taken.Decree is not null)?.Decree,
            step.Source,
            score.Innovations,
            score.Confirmed
        );
}

internal sealed class HubsToRead : Specification<Hub>
{
    public HubsToRead() => Query.AsNoTracking();
}
