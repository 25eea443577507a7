using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>The tap in a mail: whoever has the secret answers for the person it was sent to, without signing in.</summary>
[Permission(Permission.Public)]
internal sealed record AnswerByLink([property: NotAudited] string Secret, string? Status, DateOnly? StoppedOn, string? StopReason, string? Note)
    : ICommand<Result<AnswerTaken>>,
        IAnswerInput
{
    public EvidenceInput? Evidence { get; init; }

    public CorrectionInput? Correction { get; init; }

    public IReadOnlyList<ReplyInput> Replies { get; init; } = [];

    /// <summary>Without the secret, wherever it is printed.</summary>
    public override string ToString() => nameof(AnswerByLink);
}

internal sealed class AnswerByLinkValidator : AbstractValidator<AnswerByLink>
{
    public AnswerByLinkValidator() => Include(new AnswerRules());
}

internal sealed class AnswerByLinkHandler(ISecrets secrets, IRepository<Duty> duties, ILocalCopies copies, Answering answering, IPolicy policy, TimeProvider clock)
    : ICommandHandler<AnswerByLink, Result<AnswerTaken>>
{
    public async Task<Result<AnswerTaken>> Handle(AnswerByLink command, CancellationToken ct)
    {
        if (await secrets.Link(command.Secret, ct) is not { } link || await duties.Find(new DutyById(link.DutyId), ct) is not { } duty)
        {
            return LinkErrors.Unknown;
        }

        var (now, book) = (clock.GetUtcNow(), await copies.Offices(ct));
        var state = link.StateAt(now, duty, book, policy.Current);
        if (LinkErrors.Of(state) is { } refusal)
        {
            return refusal;
        }

        var taken = await answering.Take(duty, command, link.Office, book, link.PersonId, AnswerChannel.Link, ct);
        if (taken.IsSuccess)
        {
            link.Use(now);
        }

        return taken;
    }
}

internal static class LinkErrors
{
    public static readonly Error Unknown = Error.NotFound("link.unknown", "Tautan ini tidak dikenal. Periksa apakah alamatnya tersalin seluruhnya.");

    /// <summary>Why a link does nothing; null when it works.</summary>
    public static Error? Of(LinkState state) =>
        state switch
        {
            LinkState.Usable or LinkState.Correctable => null,
            LinkState.Answered => Error.Conflict("link.answered", "Pertanyaan ini sudah dijawab."),
            LinkState.Expired => Error.Conflict("link.expired", "Tautan ini sudah lewat masanya. Masuk ke ruang kerja untuk menjawab."),
            LinkState.Left => Error.Conflict("link.left-office", "Anda tidak lagi memegang unit pengampu ini, jadi tautannya tidak berlaku."),
            _ => Error.Conflict("link.closed", "Kewajiban ini sudah ditutup, jadi tidak ada yang perlu dijawab."),
        };
}
