using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure.Nudging;

/// <summary>People to be told in one transaction, and the duties it is about.</summary>
internal sealed record NudgeBatch(HashSet<Guid> People, HashSet<DutyId> Duties);

/// <param name="Waiting">Due duties that nobody can be told of now.</param>
internal sealed record NudgePlan(IReadOnlyList<NudgeBatch> Batches, int Waiting);
