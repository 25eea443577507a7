using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

internal static class InnovationTold
{
    public static RecordTold Told(this InnovationV1 record, DateTimeOffset at, int revision) =>
        new(
            new InnovationId(record.InnovationId),
            new RecordFacts(
                record.Nri,
                record.Slug,
                record.Title,
                record.AgencyCode,
                record.AgencyName,
                record.Unit,
                record.ProvinceCode,
                record.Imported,
                record.SourceYear,
                record.ImplementedYear
            ),
            at,
            revision
        );
}
