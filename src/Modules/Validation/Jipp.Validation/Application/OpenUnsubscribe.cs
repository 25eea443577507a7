using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Whether the person that an unsubscribe address was sent to gets digests. Changes nothing.</summary>
[Permission(Permission.Public)]
internal sealed record OpenUnsubscribe([property: NotAudited] string Secret) : IQuery<Result<UnsubscribeView>>
{
    public override string ToString() => nameof(OpenUnsubscribe);
}

internal sealed record UnsubscribeView(bool IsUnsubscribed);

internal sealed class OpenUnsubscribeValidator : AbstractValidator<OpenUnsubscribe>
{
    public OpenUnsubscribeValidator() => RuleFor(query => query.Secret).NotEmpty().WithMessage("Alamat ini tidak lengkap.");
}

internal sealed class OpenUnsubscribeHandler(ISecrets secrets) : IQueryHandler<OpenUnsubscribe, Result<UnsubscribeView>>
{
    public async Task<Result<UnsubscribeView>> Handle(OpenUnsubscribe query, CancellationToken ct) =>
        await secrets.Addressee(query.Secret, ct) is { } person ? new UnsubscribeView(await secrets.IsUnsubscribed(person, ct)) : LinkErrors.Unknown;
}
