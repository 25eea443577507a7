using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal sealed class DutyById : Specification<Duty>
{
    public DutyById(DutyId id) => Query.Where(duty => duty.Id == id);
}

internal sealed class DutiesById : Specification<Duty>
{
    public DutiesById(IReadOnlyCollection<DutyId> ids) => Query.Where(duty => ids.Contains(duty.Id));
}

/// <summary>Every question about a record whose answer counts; one that was returned is open again and has none.</summary>
internal sealed class AnsweredDutiesOf : Specification<Duty>
{
    public AnsweredDutiesOf(InnovationId innovation) => Query.Where(duty => duty.InnovationId == innovation && duty.AnsweredAt != null);
}

/// <summary>The open duties of some innovations.</summary>
internal sealed class OpenDutiesOf : Specification<Duty>
{
    public OpenDutiesOf(IReadOnlyCollection<InnovationId> innovations)
    {
        var open = innovations.Select(id => (InnovationId?)id).ToList();
        Query.Where(duty => open.Contains(duty.OpenFor));
    }
}

/// <summary>Open duties of agencies, whichever office they rest on.</summary>
internal sealed class OpenDutiesOfAgencies : Specification<Duty>
{
    public OpenDutiesOfAgencies(IReadOnlyCollection<string> agencies, string? unit = null)
    {
        Query.Where(duty => duty.OpenFor != null && duty.AgencyCode != null && agencies.Contains(duty.AgencyCode));
        if (unit is not null)
        {
            Query.Where(duty => duty.Unit == unit || duty.DelegatedUnit == unit);
        }
    }
}

/// <summary>Open duties whose delegation has come to its end.</summary>
internal sealed class DelegationsOver : Specification<Duty>
{
    public DelegationsOver(DateTimeOffset now, int atMost) =>
        Query.Where(duty => duty.OpenFor != null && duty.DelegatedUntil != null && duty.DelegatedUntil <= now).OrderBy(duty => duty.DelegatedUntil!).Take(atMost);
}

/// <summary>Open duties in a province, its own government's included.</summary>
internal sealed class OpenDutiesInProvince : Specification<Duty>
{
    public OpenDutiesInProvince(string province) => Query.Where(duty => duty.OpenFor != null && duty.ProvinceCode == province);
}

/// <summary>Open duties due before a day whose lapse nobody was told of, the oldest first.</summary>
internal sealed class LapsesToTell : Specification<Duty>
{
    public LapsesToTell(DateOnly dueBefore, int atMost) =>
        Query.Where(duty => duty.OpenFor != null && duty.LapseToldAt == null && duty.DueOn < dueBefore).OrderBy(duty => duty.DueOn).Take(atMost);
}

internal sealed class InnovationById : Specification<TrackedInnovation>
{
    public InnovationById(InnovationId id) => Query.Where(innovation => innovation.Id == id);
}

internal sealed class InnovationsById : Specification<TrackedInnovation>
{
    public InnovationsById(IReadOnlyCollection<InnovationId> ids) => Query.Where(innovation => ids.Contains(innovation.Id));
}

/// <summary>The record of a number; while one is published it comes before those that left the catalogue with the same number.</summary>
internal sealed class InnovationByNri : Specification<TrackedInnovation>
{
    public InnovationByNri(string nri) => Query.Where(innovation => innovation.Nri == nri).OrderByDescending(innovation => innovation.IsPublished);
}
