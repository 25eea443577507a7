using FluentValidation;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>The hub's operator, the programme's mentor or the secretariat marks a milestone done.</summary>
/// <param name="Order">Which milestone, by its place in the programme.</param>
/// <param name="DoneOn">The day it was done; null when what was typed makes no date.</param>
/// <param name="Note">Shown publicly; must not hold personal data.</param>
[Permission(Permissions.CompleteMilestone)]
internal sealed record CompleteMilestone(Guid ProgrammeId, int Order, DateOnly? DoneOn, string? Note) : ICommand<Result>;

internal sealed class CompleteMilestoneValidator : AbstractValidator<CompleteMilestone>
{
    public CompleteMilestoneValidator()
    {
        RuleFor(request => request.ProgrammeId).NotEmpty().WithMessage("Pilih program.");
        RuleFor(request => request.Order).GreaterThan(0).WithMessage("Pilih tahapan.");
        RuleFor(request => request.DoneOn).NotNull().WithMessage("Isi tanggal selesai: tanggal, bulan, dan tahun.");
        RuleFor(request => request.Note).MaximumLength(Milestone.LongestNote).WithMessage("Catatan paling panjang 1.000 huruf.");
    }
}

internal sealed class CompleteMilestoneHandler(IRepository<Programme> programmes, ICurrentUser user, TimeProvider clock) : ICommandHandler<CompleteMilestone, Result>
{
    public async Task<Result> Handle(CompleteMilestone command, CancellationToken ct)
    {
        if (await programmes.Find(new ProgrammeWithId(new ProgrammeId(command.ProgrammeId)), ct) is not { } programme)
        {
            return Error.NotFound("programme.unknown", "Program pembinaan tidak ditemukan.");
        }

        if (user.RoleFor(programme.HubCode, programme.MentorId) is not { } role)
        {
            return ProgrammeScope.OtherHub();
        }

        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        return programme.Complete(command.Order, command.DoneOn!.Value, role, note, HubZone.Today(clock.GetUtcNow(), programme.ProvinceCode));
    }
}
