using FluentValidation;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>The secretariat takes a title off an innovation; it stays off until the secretariat grants it again.</summary>
/// <param name="Reason">Shown with the title; must not hold personal data.</param>
[Permission(Permissions.WithdrawTitle)]
internal sealed record WithdrawTitle(Guid TitleId, string Reason) : ICommand<Result>;

internal sealed class WithdrawTitleValidator : AbstractValidator<WithdrawTitle>
{
    public WithdrawTitleValidator()
    {
        RuleFor(request => request.TitleId).NotEmpty().WithMessage("Pilih gelar.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Tulis alasan pencabutan.").MaximumLength(500).WithMessage("Alasan paling panjang 500 huruf.");
    }
}

internal sealed class WithdrawTitleHandler(IRepository<Title> titles, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawTitle, Result>
{
    public async Task<Result> Handle(WithdrawTitle command, CancellationToken ct)
    {
        if (!user.IsSecretariat())
        {
            return Error.Forbidden("title.secretariat-only", "Hanya sekretariat yang dapat mencabut gelar.");
        }

        return await titles.Find(new TitleWithId(new TitleId(command.TitleId)), ct) is { } title
            ? title.Withdraw(command.Reason.Trim(), TitleGround.Person, clock.GetUtcNow())
            : Error.NotFound("title.unknown", "Gelar tidak ditemukan.");
    }
}
