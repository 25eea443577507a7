using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>The same from the page behind a one-tap link: only while the link may still answer.</summary>
[Permission(Permission.Public)]
internal sealed record ReceiveEvidenceByLink([property: NotAudited] string Secret, string Name, Stream Content) : ICommand<Result<EvidenceLine>>
{
    /// <summary>Without the secret, wherever it is printed.</summary>
    public override string ToString() => nameof(ReceiveEvidenceByLink);
}

internal sealed class ReceiveEvidenceByLinkValidator : AbstractValidator<ReceiveEvidenceByLink>
{
    public ReceiveEvidenceByLinkValidator() => RuleFor(command => command.Secret).NotEmpty().WithMessage("Alamat ini tidak lengkap.");
}

internal sealed class ReceiveEvidenceByLinkHandler(ISecrets secrets, IRepository<Duty> duties, ILocalCopies copies, EvidenceDesk desk, IPolicy policy, TimeProvider clock)
    : ICommandHandler<ReceiveEvidenceByLink, Result<EvidenceLine>>
{
    public async Task<Result<EvidenceLine>> Handle(ReceiveEvidenceByLink command, CancellationToken ct)
    {
        if (await secrets.Link(command.Secret, ct) is not { } link || await duties.Find(new DutyById(link.DutyId), ct) is not { } duty)
        {
            return LinkErrors.Unknown;
        }

        return LinkErrors.Of(link.StateAt(clock.GetUtcNow(), duty, await copies.Offices(ct), policy.Current)) is { } refusal
            ? refusal
            : await desk.Receive(duty, command.Name, command.Content, link.PersonId, ct);
    }
}
