using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Digests again, for somebody who thought better of it.</summary>
[Permission(Permission.Public)]
internal sealed record Resubscribe([property: NotAudited] string Secret) : ICommand<Result>
{
    public override string ToString() => nameof(Resubscribe);
}

internal sealed class ResubscribeValidator : AbstractValidator<Resubscribe>
{
    public ResubscribeValidator() => RuleFor(command => command.Secret).NotEmpty().WithMessage("Alamat ini tidak lengkap.");
}

internal sealed class ResubscribeHandler(ISecrets secrets) : ICommandHandler<Resubscribe, Result>
{
    public async Task<Result> Handle(Resubscribe command, CancellationToken ct)
    {
        if (await secrets.Addressee(command.Secret, ct) is not { } person)
        {
            return LinkErrors.Unknown;
        }

        await secrets.Resubscribe(person, ct);
        return Result.Success();
    }
}
