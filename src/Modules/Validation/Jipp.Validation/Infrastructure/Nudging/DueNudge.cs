using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>The highest rung that an open duty has reached and that somebody is still to be told of.</summary>
internal sealed record DueNudge(DutyId DutyId, int Rung, int Round, Office RestsOn, Address Address);

/// <summary>People to be told in one transaction, and the duties it is about.</summary>
internal sealed record NudgeBatch(HashSet<Guid> People, HashSet<DutyId> Duties);

/// <param name="Waiting">Due duties that nobody can be told of now.</param>
internal sealed record NudgePlan(IReadOnlyList<NudgeBatch> Batches, int Waiting);
