using FluentValidation;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>The secretariat gives a programme its mentor, or takes the mentor away.</summary>
/// <param name="PersonId">The mentor's account; null for nobody.</param>
[Permission(Permissions.AssignMentor)]
internal sealed record AssignMentor(Guid ProgrammeId, Guid? PersonId) : ICommand<Result>;

internal sealed class AssignMentorValidator : AbstractValidator<AssignMentor>
{
    public AssignMentorValidator()
    {
        RuleFor(request => request.ProgrammeId).NotEmpty().WithMessage("Pilih program.");
        RuleFor(request => request.PersonId).NotEqual(Guid.Empty).WithMessage("Pilih mentor dari daftar.");
    }
}

internal sealed class AssignMentorHandler(IRepository<Programme> programmes, IRepository<Mentor> mentors, ICurrentUser user) : ICommandHandler<AssignMentor, Result>
{
    public async Task<Result> Handle(AssignMentor command, CancellationToken ct)
    {
        if (!user.IsSecretariat())
        {
            return NotSecretariat();
        }

        if (command.PersonId is { } person && await mentors.Find(new MentorWithId(new MentorId(person)), ct) is not { Name: not null })
        {
            return Error.Conflict("mentor.unknown", "Akun itu bukan mentor, atau tidak lagi. Pilih mentor dari daftar.");
        }

        return await programmes.Find(new ProgrammeWithId(new ProgrammeId(command.ProgrammeId)), ct) is { } programme
            ? programme.AssignMentor(command.PersonId)
            : Error.NotFound("programme.unknown", "Program pembinaan tidak ditemukan.");
    }

    internal static Error NotSecretariat() => Error.Forbidden("programme.secretariat-only", "Hanya sekretariat yang dapat menugaskan mentor.");
}
