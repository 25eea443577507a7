using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>No more digests to the person that the secret was sent to. The duties stay.</summary>
[Permission(Permission.Public)]
internal sealed record Unsubscribe([property: NotAudited] string Secret) : ICommand<Result>
{
    public override string ToString() => nameof(Unsubscribe);
}

internal sealed class UnsubscribeValidator : AbstractValidator<Unsubscribe>
{
    public UnsubscribeValidator() => RuleFor(command => command.Secret).NotEmpty().WithMessage("Alamat ini tidak lengkap.");
}

internal sealed class UnsubscribeHandler(ISecrets secrets) : ICommandHandler<Unsubscribe, Result>
{
    public async Task<Result> Handle(Unsubscribe command, CancellationToken ct)
    {
        if (await secrets.Addressee(command.Secret, ct) is not { } person)
        {
            return LinkErrors.Unknown;
        }

        await secrets.Unsubscribe(person, ct);
        return Result.Success();
    }
}
