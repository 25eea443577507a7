using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Notices;

/// <summary>Marks one of the own notifications as read, or as unread again.</summary>
[Permission(Permission.SignedIn)]
internal sealed record MarkNotice(Guid NoticeId, bool Read) : ICommand<Result>;

internal sealed class MarkNoticeValidator : AbstractValidator<MarkNotice>
{
    public MarkNoticeValidator() => RuleFor(command => command.NoticeId).NotEmpty().WithMessage("Pemberitahuan mana yang dimaksud tidak disebut.");
}

internal sealed class MarkNoticeHandler(IRepository<Notice> notices, ICurrentUser user, TimeProvider clock) : ICommandHandler<MarkNotice, Result>
{
    public async Task<Result> Handle(MarkNotice command, CancellationToken ct)
    {
        if (user.Id is not { } id)
        {
            return Error.Unauthenticated();
        }

        if (await notices.Find(new NoticeOf(new PersonId(id), new NoticeId(command.NoticeId)), ct) is not { } notice)
        {
            return Error.NotFound("notice.unknown", "Pemberitahuan ini tidak ada.");
        }

        notice.Mark(command.Read, clock.GetUtcNow());
        return Result.Success();
    }
}
