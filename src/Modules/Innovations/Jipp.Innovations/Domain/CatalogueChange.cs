namespace Jipp.Innovations.Domain;

/// <summary>
/// Something that the catalogue shows of a record has changed: its text, agency, state, titles or running state; or the policy that badges
/// follow. Appended in the save
/// that changes it; each host's search index follows the sequence with a cursor of its own.
/// </summary>
internal sealed class CatalogueChange
{
    /// <summary>In place of a record: the rule that badges are computed by has changed.</summary>
    public static readonly InnovationId OfPolicy = new(Guid.Empty);

    /// <summary>Given by the database. On PostgreSQL a lower number may become visible after a higher one: read with an overlap.</summary>
    public long Sequence { get; private init; }

    public required InnovationId InnovationId { get; init; }

    public required DateTimeOffset At { get; init; }
}
