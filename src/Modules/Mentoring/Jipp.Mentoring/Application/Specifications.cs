using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

internal sealed class ProgrammeWithId : Specification<Programme>
{
    public ProgrammeWithId(ProgrammeId id) => Query.Where(programme => programme.Id == id);
}

internal sealed class ProgrammeOfHub : Specification<Programme>
{
    public ProgrammeOfHub(string hubCode, string template) => Query.Where(programme => programme.HubCode == hubCode && programme.TemplateCode == template);
}

internal sealed class MentorWithId : Specification<Mentor>
{
    public MentorWithId(MentorId id) => Query.Where(mentor => mentor.Id == id);
}

internal sealed class HubWithCode : Specification<DesignatedHub>
{
    public HubWithCode(string code) => Query.Where(hub => hub.HubCode == code);
}
