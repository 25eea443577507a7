using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Notices;

/// <summary>The own notifications, the newest first.</summary>
/// <param name="Kind">Of one kind; null for all.</param>
[Permission(Permission.SignedIn)]
internal sealed record ListNotices(string? Kind, bool UnreadOnly, int Page) : IQuery<Result<NoticeListing>>;

/// <param name="Unread">Of all kinds.</param>
/// <param name="Counts">By kind, for those that there are.</param>
internal sealed record NoticeListing(IReadOnlyList<NoticeLine> Lines, int Total, int Page, int Pages, int Unread, IReadOnlyDictionary<string, int> Counts);

internal sealed record NoticeLine(Guid Id, NoticeKind Kind, string Subject, string Detail, string Path, DateTimeOffset At, bool IsRead);

internal sealed class ListNoticesValidator : AbstractValidator<ListNotices>
{
    public ListNoticesValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
        RuleFor(query => query.Kind).Must(kind => kind is null || NoticeKind.Find(kind) is not null).WithMessage("Jenis pemberitahuan ini tidak dikenal.");
    }
}

internal sealed class ListNoticesHandler(INoticeReader reader, ICurrentUser user) : IQueryHandler<ListNotices, Result<NoticeListing>>
{
    public async Task<Result<NoticeListing>> Handle(ListNotices query, CancellationToken ct) =>
        user.Id is { } id ? await reader.List(new PersonId(id), query.Kind, query.UnreadOnly, query.Page, ct) : Error.Unauthenticated();
}

internal interface INoticeReader
{
    Task<NoticeListing> List(PersonId person, string? kind, bool unreadOnly, int page, CancellationToken ct);

    /// <summary>Marks all that are unread, of one kind or of all; returns how many.</summary>
    Task<int> MarkAllRead(PersonId person, string? kind, DateTimeOffset at, CancellationToken ct);

    /// <summary>Makes unread again what was marked at that instant; returns how many.</summary>
    Task<int> UndoRead(PersonId person, DateTimeOffset at, CancellationToken ct);
}
