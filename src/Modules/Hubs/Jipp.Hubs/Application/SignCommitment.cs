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

internal sealed class SignCommitmentHandler(IRepository<Hub> hubs, NewHubs newHubs) : ICommandHandler<SignCommitment, Result<string>>
{
    public async Task<Result<string>> Handle(SignCommitment command, CancellationToken ct)
    {
        var commitment = new Commitment(command.On!.Value, command.Source.Trim());
        if (await hubs.Find(new LivingHubOf(command.AgencyCode), ct) is { } hub)
        {
            var signed = hub.SignCommitment(commitment);
            return signed.IsSuccess ? hub.Code : signed.Error;
        }

        var identity = await newHubs.Of(command.AgencyCode, ct);
        if (!identity.IsSuccess)
        {
            return identity.Error;
        }

        hubs.Add(Hub.RecordCommitment(identity.Value, commitment));
        return identity.Value.Code;
    }
}
