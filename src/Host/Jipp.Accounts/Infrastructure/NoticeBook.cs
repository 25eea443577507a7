using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts.Infrastructure;

internal sealed class NoticeBook(AccountsDbContext context) : INoticeReader, INoticeChoices
{
    private const int PageSize = 25;

    public async Task<NoticeListing> List(PersonId person, string? kind, bool unreadOnly, int page, CancellationToken ct)
    {
        var own = context.Notices.AsNoTracking().Where(notice => notice.PersonId == person && notice.InInbox);
        var counts = await own.GroupBy(notice => notice.Kind)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Unread = group.Count(notice => notice.ReadAt == null),
            })
            .ToListAsync(ct);
        var chosen = own.Where(notice => (kind == null || notice.Kind == kind) && (!unreadOnly || notice.ReadAt == null));
        var total = counts.Where(count => kind is null || count.Key == kind).Sum(count => unreadOnly ? count.Unread : count.Count);
        var rows = await chosen.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new(
            [.. rows.Select(row => new NoticeLine(row.Id.Value, NoticeKind.Find(row.Kind)!, row.Subject, row.Detail, row.Path, row.At, row.ReadAt is not null))],
            total,
            page,
            (total + PageSize - 1) / PageSize,
            counts.Sum(count => count.Unread),
            counts.ToDictionary(count => count.Key, count => count.Count)
        );
    }

    public Task<int> MarkAllRead(PersonId person, string? kind, DateTimeOffset at, CancellationToken ct) =>
        context.Write(
            () =>
                context
                    .Notices.Where(notice => notice.PersonId == person && notice.InInbox && notice.ReadAt == null && (kind == null || notice.Kind == kind))
                    .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, at), ct),
            ct
        );

    public Task<int> UndoRead(PersonId person, DateTimeOffset at, CancellationToken ct) =>
        context.Write(
            () =>
                context
                    .Notices.Where(notice => notice.PersonId == person && notice.ReadAt == at)
                    .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, (DateTimeOffset?)null), ct),
            ct
        );

    public async Task<IReadOnlyDictionary<PersonId, NoticeChoice>> Of(IReadOnlyCollection<PersonId> people, string kind, CancellationToken ct) =>
        await context.NoticeChoices.AsNoTracking().Where(choice => choice.Kind == kind && people.Contains(choice.PersonId)).ToDictionaryAsync(choice => choice.PersonId, ct);

    public async Task<IReadOnlyDictionary<string, NoticeChoice>> OfPerson(PersonId person, CancellationToken ct)
    {
        var found = await context.NoticeChoices.Where(choice => choice.PersonId == person).ToDictionaryAsync(choice => choice.Kind, ct);
        foreach (var kind in NoticeKind.All.Where(kind => !found.ContainsKey(kind.Key)))
        {
            var choice = new NoticeChoice(person, kind.Key) { InInbox = kind.InInbox, ByMail = kind.ByMail };
            context.NoticeChoices.Add(choice);
            found[kind.Key] = choice;
        }

        return found;
    }
}

/// <summary>The bell of the layout. In a scope of its own: the page beside it may be reading through the same context at that moment.</summary>
internal sealed class UnreadNotices(IServiceScopeFactory scopes) : IUnread
{
    public string Href => AccountsPaths.Notices;

    public async Task<int> Count(Guid person, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = new PersonId(person);
        return await scope
            .ServiceProvider.GetRequiredService<AccountsDbContext>()
            .Notices.CountAsync(notice => notice.PersonId == id && notice.InInbox && notice.ReadAt == null, ct);
    }
}

internal static class SingleWrites
{
    /// <summary>One statement in a transaction of its own, behind SQLite's write gate.</summary>
    public static async Task<int> Write(this AccountsDbContext context, Func<Task<int>> statement, CancellationToken ct)
    {
        await using var transaction = await context.BeginTransaction(ct);
        var rows = await statement();
        await transaction.Commit(ct);
        return rows;
    }
}
