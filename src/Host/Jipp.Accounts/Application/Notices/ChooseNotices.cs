using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Notices;

/// <summary>Says which kinds the person wants in the application and which by mail; kinds left out are not wanted.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ChooseNotices(IReadOnlyList<string> InInbox, IReadOnlyList<string> ByMail) : ICommand<Result>;

internal sealed class ChooseNoticesValidator : AbstractValidator<ChooseNotices>
{
    public ChooseNoticesValidator() =>
        RuleFor(command => command)
            .Must(command => command.InInbox.Concat(command.ByMail).All(kind => NoticeKind.Find(kind) is not null))
            .WithMessage("Jenis pemberitahuan ini tidak dikenal.");
}

internal sealed class ChooseNoticesHandler(INoticeChoices choices, ICurrentUser user) : ICommandHandler<ChooseNotices, Result>
{
    public async Task<Result> Handle(ChooseNotices command, CancellationToken ct)
    {
        if (user.Id is not { } id)
        {
            return Error.Unauthenticated();
        }

        foreach (var (kind, choice) in await choices.OfPerson(new PersonId(id), ct))
        {
            (choice.InInbox, choice.ByMail) = (command.InInbox.Contains(kind), command.ByMail.Contains(kind));
        }

        return Result.Success();
    }
}

/// <summary>What the person wants to be told, and how.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ShowNoticeChoices : IQuery<Result<IReadOnlyList<NoticeChoiceView>>>;

internal sealed record NoticeChoiceView(NoticeKind Kind, bool InInbox, bool ByMail);

internal sealed class ShowNoticeChoicesHandler(INoticeChoices choices, ICurrentUser user) : IQueryHandler<ShowNoticeChoices, Result<IReadOnlyList<NoticeChoiceView>>>
{
    public async Task<Result<IReadOnlyList<NoticeChoiceView>>> Handle(ShowNoticeChoices query, CancellationToken ct)
    {
        if (user.Id is not { } id)
        {
            return Error.Unauthenticated();
        }

        var chosen = await choices.OfPerson(new PersonId(id), ct);
        return Result<IReadOnlyList<NoticeChoiceView>>.Success([.. NoticeKind.All.Select(kind => new NoticeChoiceView(kind, chosen[kind.Key].InInbox, chosen[kind.Key].ByMail))]);
    }
}
