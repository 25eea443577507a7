using FluentValidation;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>Takes a "done" back, by those who may give it.</summary>
[Permission(Permissions.CompleteMilestone)]
internal sealed record ReopenMilestone(Guid ProgrammeId, int Order) : ICommand<Result>;

internal sealed class ReopenMilestoneValidator : AbstractValidator<ReopenMilestone>
{
    public ReopenMilestoneValidator()
    {
        RuleFor(request => request.ProgrammeId).NotEmpty().WithMessage("Pilih program.");
        RuleFor(request => request.Order).GreaterThan(0).WithMessage("Pilih tahapan.");
    }
}

internal sealed class ReopenMilestoneHandler(IRepository<Programme> programmes, ICurrentUser user) : ICommandHandler<ReopenMilestone, Result>
{
    public async Task<Result> Handle(ReopenMilestone command, CancellationToken ct)
    {
        if (await programmes.Find(new ProgrammeWithId(new ProgrammeId(command.ProgrammeId)), ct) is not { } programme)
        {
            return Error.NotFound("programme.unknown", "Program pembinaan tidak ditemukan.");
        }

        return user.RoleFor(programme.HubCode, programme.MentorId) is null ? ProgrammeScope.OtherHub() : programme.Reopen(command.Order);
    }
}
