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
        RuleFor(request => request.PersonId).NotEqual(Guid.Empty).WithMessage("Nomor akun mentor tidak dikenali. Salin dari halaman akun.");
    }
}

internal sealed class AssignMentorHandler(IRepository<Programme> programmes, ICurrentUser user) : ICommandHandler<AssignMentor, Result>
{
    public async Task<Result> Handle(AssignMentor command, CancellationToken ct)
    {
        if (!user.IsSecretariat())
        {
            return Error.Forbidden("programme.secretariat-only", "Hanya sekretariat yang dapat menugaskan mentor.");
        }

        return await programmes.Find(new ProgrammeWithId(new ProgrammeId(command.ProgrammeId)), ct) is { } programme
            ? programme.AssignMentor(command.PersonId)
            : Error.NotFound("programme.unknown", "Program pembinaan tidak ditemukan.");
    }
}
