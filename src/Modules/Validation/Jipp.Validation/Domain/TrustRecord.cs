namespace Jipp.Validation.Domain;

/// <summary>A published record with all that its trust is computed from.</summary>
/// <param name="AgencyName">As the directory names it now.</param>
/// <param name="AgencyKind">Kind in the directory, e.g. <c>kabupaten</c>; null while the agency is not recognised.</param>
internal sealed record TrustRecord(
    InnovationId Id,
    string Nri,
    string Title,
    string? AgencyCode,
    string AgencyName,
    string? AgencyKind,
    string? Unit,
    string? ProvinceCode,
    int? SourceYear,
    DutyId? OpenDutyId,
    Office? RestsOn,
    DateOnly? DueOn,
    AnswerStatus? LastStatus,
    DateOnly? StoppedOn,
    RecordPast Past
)
{
    public Address Address => new(AgencyCode, UnitName.Fold(Unit), ProvinceCode);

    public Freshness Now(DateOnly today, Policy policy) => Freshness.Of(LastStatus, DueOn, today, policy);

    /// <summary>
    /// How long it is known to have run: from its first publication (the middle of the source's year; the day it came into this catalogue when
    /// the source has no year) to the day it stopped, or to its last confirmation. Null when nobody ever answered, or when it had stopped before
    /// it was published, so that it never was among those that could stop.
    /// </summary>
    public Lifetime? Lifetime
    {
        get
        {
            if (Past.LastAnswer is not { } last || Past.FirstAskedAt is not { } first)
            {
                return null;
            }

            var entered = Zone.Wib.DayOf(first);
            var ofSource = SourceYear is >= 1945 and <= 9998 ? new DateOnly(SourceYear.Value, 7, 1) : (DateOnly?)null;
            var begun = ofSource < entered ? ofSource.Value : entered;
            var stopped = last.Status == AnswerStatus.Stopped;
            var end = stopped ? StoppedOn ?? Zone.Wib.DayOf(last.At) : Zone.Wib.DayOf(last.At);
            return end >= begun ? new((end.DayNumber - begun.DayNumber) / 365.25, stopped)
                // The source names a year alone: a stop early in it is a stop at once.
                : ofSource == begun && end.Year == begun.Year ? new(0, stopped)
                : null;
        }
    }
}
