namespace Jipp.Hubs.Domain;

internal sealed class AgencyByCode : Specification<Agency>
{
    public AgencyByCode(string code) => Query.Where(agency => agency.Code == code);
}

internal sealed class AllAgencies : Specification<Agency>;

/// <summary>The agency that the name or one of its other names means.</summary>
internal sealed class AgencyNamed : Specification<Agency>
{
    public AgencyNamed(string folded) => Query.Where(agency => agency.FoldedName == folded || agency.Aliases.Any(alias => alias.Folded == folded));
}

/// <summary>Another agency that the name means already. One that was turned down means nothing any more.</summary>
internal sealed class OtherAgencyNamed : Specification<Agency>
{
    public OtherAgencyNamed(string folded, AgencyId than) =>
        Query.Where(agency => agency.Id != than && agency.Status != AgencyStatus.Rejected && (agency.FoldedName == folded || agency.Aliases.Any(alias => alias.Folded == folded)));
}

internal sealed class HubByCode : Specification<Hub>
{
    public HubByCode(string code) => Query.Where(hub => hub.Code == code);
}

internal sealed class AllHubs : Specification<Hub>;

internal sealed class LivingHubOf : Specification<Hub>
{
    public LivingHubOf(string agencyCode) => Query.Where(hub => hub.AgencyCode == agencyCode && hub.State != HubState.Ended);
}

internal sealed class HubsNamedBy : Specification<Hub>
{
    public HubsNamedBy(string decree) => Query.Where(hub => hub.Steps.Any(step => step.Decree == decree));
}

internal sealed class InnovationCopies : Specification<InnovationCopy>
{
    public InnovationCopies(IReadOnlyCollection<InnovationId> ids) => Query.Where(copy => ids.Contains(copy.Id));
}

internal sealed class TheConfirmationPolicy : Specification<ConfirmationPolicy>
{
    public TheConfirmationPolicy() => Query.Where(policy => policy.Id == ConfirmationPolicy.OnlyId);
}

internal sealed class CompletedProgrammeById : Specification<CompletedProgramme>
{
    public CompletedProgrammeById(ProgrammeId id) => Query.Where(programme => programme.Id == id);
}
