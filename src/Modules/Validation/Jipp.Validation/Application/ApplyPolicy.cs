using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// Lets one batch of open duties follow the policy in force, all of it or nothing. A duty remembers the version it follows, so that a batch
/// that is sent again does nothing twice. Returns how many followed.
/// </summary>
[Permission(Permissions.ApplyPolicy)]
[BackgroundOnly]
internal sealed record ApplyPolicy : ICommand<Result<int>>;

internal sealed class ApplyPolicyHandler(
    IRepository<PolicyVersion> versions,
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    ILocalCopies copies,
    IPolicy policies,
    TimeProvider clock
) : ICommandHandler<ApplyPolicy, Result<int>>
{
    public const int BatchSize = 500;

    public async Task<Result<int>> Handle(ApplyPolicy command, CancellationToken ct)
    {
        if (await versions.Find(new PolicyVersions(), ct) is not { AppliedAt: null } version)
        {
            return 0;
        }

        var (policy, now) = (version.Values.In(policies.Current, version.Number), clock.GetUtcNow());
        var behind = await duties.List(new DutiesBeforePolicy(version.Number, BatchSize), ct);
        List<InnovationId> ids = [.. behind.Select(duty => duty.InnovationId)];
        var records = (await innovations.List(new InnovationsById(ids), ct)).ToDictionary(record => record.Id);
        List<DutyId> last = [.. records.Values.Select(record => record.LastAnsweredDutyId).OfType<DutyId>()];
        var answered = (await duties.List(new DutiesById(last), ct)).ToDictionary(duty => duty.Id);
        var awarded = await copies.Awarded(ids, ct);
        foreach (var duty in behind)
        {
            var record = records[duty.InnovationId];
            record.Adopt(duty, record.LastAnsweredDutyId is { } id ? answered.GetValueOrDefault(id) : null, awarded.Contains(record.Id), policy, now);
        }

        if (behind.Count < BatchSize)
        {
            version.Applied(now);
        }

        return behind.Count;
    }
}
