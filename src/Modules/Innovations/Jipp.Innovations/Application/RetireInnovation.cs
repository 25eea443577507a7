using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Takes a record out of the active catalogue with a reason; it stays readable.</summary>
[Permission(Permissions.Retire)]
internal sealed record RetireInnovation(string Nri, string Reason) : ICommand<Result>;

internal sealed class RetireInnovationValidator : AbstractValidator<RetireInnovation>
{
    public RetireInnovationValidator()
    {
        RuleFor(command => command.Nri).NotEmpty();
        RuleFor(command => command.Reason).NotEmpty().WithMessage("Tulis alasannya.").MaximumLength(500).WithMessage("Alasan paling panjang 500 karakter.");
    }
}

internal sealed class RetireInnovationHandler(IRepository<Innovation> innovations, ICurrentUser user, TimeProvider clock) : ICommandHandler<RetireInnovation, Result>
{
    public async Task<Result> Handle(RetireInnovation command, CancellationToken ct) =>
        await innovations.Find(new InnovationByNri(command.Nri), ct) is not { } innovation ? Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.")
        : user.MayChange(innovation) ? innovation.Retire(command.Reason.Trim(), clock.GetUtcNow())
        : Error.Forbidden(message: "Anda hanya dapat menarik inovasi instansi Anda sendiri.");
}
