using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A notification waits for the one digest of the person and day.</summary>
internal sealed class KeepNotices(ISearchNews news) : IReaction<NoticeForDigestV1>
{
    public Task Handle(NoticeForDigestV1 happened, CancellationToken ct)
    {
        news.Add(SearchNews.Notice(happened.NoticeId, happened.PersonId, happened.Indonesian, happened.English, happened.Path, happened.At));
        return Task.CompletedTask;
    }
}
