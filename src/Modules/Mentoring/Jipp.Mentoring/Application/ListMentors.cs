using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>Who can be assigned to a programme, by name.</summary>
[Permission(Permissions.AssignMentor)]
internal sealed record ListMentors : IQuery<Result<IReadOnlyList<MentorChoice>>>;

internal sealed record MentorChoice(Guid PersonId, string Name);

internal sealed class ListMentorsHandler(IReadRepository<Mentor> mentors, ICurrentUser user) : IQueryHandler<ListMentors, Result<IReadOnlyList<MentorChoice>>>
{
    public async Task<Result<IReadOnlyList<MentorChoice>>> Handle(ListMentors query, CancellationToken ct) =>
        user.IsSecretariat() ? Result<IReadOnlyList<MentorChoice>>.Success(Told(await mentors.List(new MentorsToChoose(), ct))) : AssignMentorHandler.NotSecretariat();

    /// <summary>Two of one name are told apart by the end of their account's number, which stands in the address of its page.</summary>
    private static List<MentorChoice> Told(IReadOnlyList<Named> named)
    {
        var shared = named.GroupBy(mentor => mentor.Name).Where(name => name.Count() > 1).Select(name => name.Key).ToHashSet();
        return [.. named.Select(mentor => new MentorChoice(mentor.Id.Value, shared.Contains(mentor.Name) ? $"{mentor.Name} (…{mentor.Id.Value.ToString()[^4..]})" : mentor.Name))];
    }

    private sealed record Named(MentorId Id, string Name);

    private sealed class MentorsToChoose : Specification<Mentor, Named>
    {
        public MentorsToChoose() =>
            Query.Select(mentor => new Named(mentor.Id, mentor.Name!)).Where(mentor => mentor.Name != null).OrderBy(mentor => mentor.Name).ThenBy(mentor => mentor.Id);
    }
}
