using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Notices;

/// <summary>Marks all of the own notifications as read, of one kind or of all. With an instant: makes unread again what was marked at it.</summary>
[Permission(Permission.SignedIn)]
internal sealed record MarkAllNotices(string? Kind, DateTimeOffset? Undo = null) : ICommand<Result<MarkedNotices>>;

/// <param name="At">By which it can be undone.</param>
internal sealed record MarkedNotices(int Count, DateTimeOffset At);

internal sealed class MarkAllNoticesValidator : AbstractValidator<MarkAllNotices>
{
    public MarkAllNoticesValidator() =>
        RuleFor(command => command.Kind).Must(kind => kind is null || NoticeKind.Find(kind) is not null).WithMessage("Jenis pemberitahuan ini tidak dikenal.");
}

internal sealed class MarkAllNoticesHandler(INoticeReader reader, ICurrentUser user, TimeProvider clock) : ICommandHandler<MarkAllNotices, Result<MarkedNotices>>
{
    public async Task<Result<MarkedNotices>> Handle(MarkAllNotices command, CancellationToken ct)
    {
        if (user.Id is not { } id)
        {
            return Error.Unauthenticated();
        }

        // Both databases keep microseconds; finer parts would not be found again.
        var now = clock.GetUtcNow();
        var at = command.Undo ?? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var count = command.Undo is null ? await reader.MarkAllRead(new PersonId(id), command.Kind, at, ct) : await reader.UndoRead(new PersonId(id), at, ct);
        return new MarkedNotices(count, at);
    }
}
