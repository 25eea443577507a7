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
    int? ImplementedYear,
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
    /// How long it is known to have run: from the best start that is known (the middle of the year in which it came into use, as the record states
    /// it; else its first publication, the middle of the source's year; else the day it came into this catalogue) to the day it stopped, or to its last
    /// confirmation. It is watched from its first publication on: whatever stopped before is in no source, and never was among those that could be
    /// seen to stop. Null when nobody ever answered, or when it had stopped before.
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
            var (ofSource, implemented) = (MiddleOf(SourceYear, entered), MiddleOf(ImplementedYear, entered));
            var published = ofSource ?? entered;
            var begun = implemented ?? published;
            var watched = begun > published ? begun : published;
            var start =
                implemented is not null ? LifetimeStart.Implementation
                : ofSource is not null ? LifetimeStart.Source
                : LifetimeStart.Entry;
            var stopped = last.Status == AnswerStatus.Stopped;
            var end = stopped ? StoppedOn ?? Zone.Wib.DayOf(last.At) : Zone.Wib.DayOf(last.At);
            return end >= watched ? new(Years(begun, end), stopped, Years(begun, watched), start)
                // Where a year alone is known, a stop early in it is a stop at once.
                : watched != entered && end.Year == watched.Year ? new(Years(begun, watched), stopped, Years(begun, watched), start)
                : null;
        }
    }

    private static double Years(DateOnly from, DateOnly until) => (until.DayNumber - from.DayNumber) / 365.25;

    /// <summary>Null when there is no such year, or when it would be no earlier than the record came here.</summary>
    private static DateOnly? MiddleOf(int? year, DateOnly entered) =>
        year is >= 1945 and <= 9998 && new DateOnly(year.Value, 7, 1) is var middle && middle < entered ? middle : null;
}
