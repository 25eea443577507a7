using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>
/// The agency's leaders signed the commitment. Without a hub in the register the commitment is its first known step. Answers with the
/// hub's code.
/// </summary>
[Permission(Permissions.ManageHubs)]
internal sealed record SignCommitment(string AgencyCode, DateOnly? On, string Source) : ICommand<Result<string>>;

internal sealed class SignCommitmentValidator : AbstractValidator<SignCommitment>
{
    public SignCommitmentValidator(TimeProvider clock)
    {
        RuleFor(command => command.AgencyCode).AnAgencyChosen();
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class SignCommitmentHandler(NewHubs newHubs) : ICommandHandler<SignCommitment, Result<string>>
{
    public Task<Result<string>> Handle(SignCommitment command, CancellationToken ct)
    {
        var commitment = new Commitment(command.On!.Value, command.Source.Trim());
        return newHubs.Enter(command.AgencyCode, hub => hub.SignCommitment(commitment), identity => Hub.RecordCommitment(identity, commitment), ct);
    }
}
