using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>Learns the names of units from the records, so that an invitation can offer them instead of having them typed.</summary>
internal sealed class KeepUnitsOfPublished(IDirectoryCopy copies) : IBatchReaction<InnovationPublishedV1>
{
    public Task Handle(IReadOnlyList<InnovationPublishedV1> happened, CancellationToken ct) => copies.AddUnits(UnitsOf.Records(happened.Select(told => told.Innovation)), ct);
}

/// <inheritdoc cref="KeepUnitsOfPublished"/>
internal sealed class KeepUnitsOfUpdated(IDirectoryCopy copies) : IBatchReaction<InnovationUpdatedV1>
{
    public Task Handle(IReadOnlyList<InnovationUpdatedV1> happened, CancellationToken ct) => copies.AddUnits(UnitsOf.Records(happened.Select(told => told.Innovation)), ct);
}

internal static class UnitsOf
{
    public static List<UnitCopy> Records(IEnumerable<InnovationV1> innovations) =>
        [
            .. from innovation in innovations
            let agency = innovation.AgencyCode
            let unit = innovation.Unit?.Trim() ?? ""
            let key = UnitName.Fold(unit)
            where agency is not null && key.Length > 0
            select new UnitCopy
            {
                AgencyCode = agency,
                Key = key,
                Name = unit,
            },
        ];
}
