using Jipp.Accounts.Contracts;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application.Reactions;

/// <summary>Keeps the copy from which the secretariat picks a mentor.</summary>
internal sealed class KeepMentors(IRepository<Mentor> mentors) : IReaction<MentorChangedV1>
{
    public async Task Handle(MentorChangedV1 happened, CancellationToken ct)
    {
        var id = new MentorId(happened.PersonId);
        if (await mentors.Find(new MentorWithId(id), ct) is not { } mentor)
        {
            mentor = Mentor.Unseen(id);
            mentors.Add(mentor);
        }

        mentor.Hear(happened.Name, happened.Revision);
    }
}
