using System.Linq.Expressions;
using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

internal enum VerificationFilter
{
    Waiting,
    Stopped,
    Disputed,
}

internal static class VerificationFilters
{
    public static IReadOnlyList<(VerificationFilter Filter, string Key)> All { get; } =
    [(VerificationFilter.Waiting, "menunggu"), (VerificationFilter.Stopped, "berhenti"), (VerificationFilter.Disputed, "sengketa")];

    public static VerificationFilter Parse(string? key) => All.FirstOrDefault(entry => entry.Key == key).Filter;
}

/// <summary>Answers of the user's area that wait for a judgement, the oldest first; never the user's own.</summary>
[Permission(Permissions.VerifyAnswers)]
internal sealed record ListForVerification(VerificationFilter Filter, string? Search, int Page) : IQuery<Result<VerificationListing>>;

internal sealed record VerificationListing(IReadOnlyList<VerificationLine> Lines, int Total, int Page, int Pages, IReadOnlyDictionary<VerificationFilter, int> Counts);

/// <param name="Files">How many files of evidence it has.</param>
internal sealed record VerificationLine(Guid DutyId, RecordLine Record, AnswerStatus Status, DateTimeOffset AnsweredAt, string AnsweredBy, int Files, bool HasLink, bool HasDecree);

internal sealed class ListForVerificationValidator : AbstractValidator<ListForVerification>
{
    public ListForVerificationValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
        RuleFor(query => query.Search).MaximumLength(200).WithMessage("Kata pencarian paling banyak 200 huruf.");
    }
}

internal sealed class ListForVerificationHandler(IVerificationReader reader, ILocalCopies copies, ICurrentUser user)
    : IQueryHandler<ListForVerification, Result<VerificationListing>>
{
    public async Task<Result<VerificationListing>> Handle(ListForVerification query, CancellationToken ct)
    {
        var offices = user.Offices();
        var judging = offices.Where(office => office.Kind is OfficeKind.Hub or OfficeKind.Secretariat).ToList();
        var area = new Area(judging, await copies.Offices(ct));
        return await reader.Queue(area.Filter, [.. judging.Select(office => office.Key)], user.Id, query.Filter, query.Search, query.Page, ct);
    }
}

internal interface IVerificationReader
{
    /// <param name="own">Keys of the user's judging offices, whose own answers are left out.</param>
    Task<VerificationListing> Queue(
        Expression<Func<Duty, bool>> area,
        IReadOnlyList<string> own,
        Guid? personId,
        VerificationFilter filter,
        string? search,
        int page,
        CancellationToken ct
    );

    Task<SampleListing> Samples(IReadOnlyList<string> hubs, bool withoutHub, CancellationToken ct);

    Task<IReadOnlyList<VerdictLine>> Verdicts(DutyId duty, CancellationToken ct);

    Task<DisputeView?> Dispute(DutyId duty, CancellationToken ct);

    Task<TruthRate> TruthRate(CancellationToken ct);

    /// <summary>Whether one of these hubs was given a sample of this duty that it has not decided.</summary>
    Task<bool> LooksAt(IReadOnlyList<string> hubs, DutyId duty, CancellationToken ct);
}

internal sealed record VerdictLine(VerdictKind Kind, string By, DateTimeOffset At, Technique? Technique, IReadOnlyList<int> Criteria, string? Note);

internal sealed record DisputeView(bool IsOpen, VerdictKind? Outcome, IReadOnlyList<MessageLine> Messages);

internal sealed record MessageLine(bool ByHub, string By, string Text, DateTimeOffset At);
