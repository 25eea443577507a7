using System.Text.Json;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Notices;

/// <summary>What somebody is to be told.</summary>
/// <param name="Path">Where it leads; <c>{nri}</c> stands for the number of the record.</param>
/// <param name="To">Offices whose holders are told.</param>
/// <param name="ToOwners">The unit and the agency of the record are told as well.</param>
/// <param name="PersonId">Told as well, when the account is active.</param>
internal sealed record NoticeDraft(
    string Kind,
    string Subject,
    string Detail,
    string Path,
    DateTimeOffset At,
    IReadOnlyList<OfficeName> To,
    bool ToOwners = false,
    Guid? PersonId = null
);

/// <summary>What the catalogue told of a record.</summary>
internal sealed record RecordTold(RecordId Id, string Nri, string Title, string? AgencyCode, string? Unit, int Revision);

/// <summary>Tells people what concerns their offices, as each of them chose.</summary>
internal sealed class NoticeDesk(IRepository<Person> people, IRepository<Notice> notices, IRepository<RecordCopy> records, INoticeChoices choices)
{
    public async Task Tell(NoticeDraft draft, CancellationToken ct)
    {
        var kind = NoticeKind.Find(draft.Kind) ?? throw new InvalidOperationException($"No kind of notification: {draft.Kind}");
        Dictionary<PersonId, Person> told = [];
        foreach (var office in draft.To.Distinct())
        {
            foreach (var holder in await people.List(new HoldersOf(office.Kind, office.Key), ct))
            {
                told[holder.Id] = holder;
            }
        }

        if (draft.PersonId is { } id && await people.Find(new PersonById(new PersonId(id)), ct) is { State: PersonState.Active } person)
        {
            told[person.Id] = person;
        }

        if (told.Count == 0)
        {
            return;
        }

        var chosen = await choices.Of([.. told.Keys], kind.Key, ct);
        foreach (var reader in told.Keys)
        {
            var (inInbox, byMail) = chosen.TryGetValue(reader, out var choice) ? (choice.InInbox, choice.ByMail) : (kind.InInbox, kind.ByMail);
            if (inInbox || byMail)
            {
                notices.Add(new Notice(reader, kind, draft.Subject, draft.Detail, draft.Path, draft.At, inInbox, byMail));
            }
        }
    }

    /// <summary>The same about a record of the catalogue, by whose title it is called; it waits when that was not told yet.</summary>
    public async Task TellAbout(Guid innovationId, NoticeDraft draft, CancellationToken ct)
    {
        var id = new RecordId(innovationId);
        if (await records.Find(new RecordsById([id]), ct) is not { } record)
        {
            records.Add(record = new RecordCopy(id));
        }

        if (record.IsKnown)
        {
            await Tell(Of(record, draft), ct);
        }
        else
        {
            record.Wait(JsonSerializer.Serialize(draft));
        }
    }

    /// <summary>Takes over what the catalogue tells, and tells what waited for it.</summary>
    public async Task Keep(IEnumerable<RecordTold> told, CancellationToken ct)
    {
        // Of several facts about one record in a batch the last one counts.
        var latest = told.GroupBy(one => one.Id).Select(group => group.MaxBy(one => one.Revision)!).ToList();
        var known = (await records.List(new RecordsById([.. latest.Select(one => one.Id)]), ct)).ToDictionary(record => record.Id);
        foreach (var one in latest)
        {
            if (!known.TryGetValue(one.Id, out var record))
            {
                records.Add(record = new RecordCopy(one.Id));
            }

            foreach (var waited in record.Take(one.Nri, one.Title, one.AgencyCode, UnitName.Fold(one.Unit ?? ""), one.Revision))
            {
                await Tell(Of(record, JsonSerializer.Deserialize<NoticeDraft>(waited)!), ct);
            }
        }
    }

    private static NoticeDraft Of(RecordCopy record, NoticeDraft draft) =>
        draft with
        {
            Subject = record.Title,
            Path = draft.Path.Replace("{nri}", record.Nri, StringComparison.Ordinal),
            To = draft.ToOwners ? [.. draft.To, .. record.Offices] : draft.To,
        };
}

/// <summary>What people chose, and what they have read.</summary>
internal interface INoticeChoices
{
    Task<IReadOnlyDictionary<PersonId, NoticeChoice>> Of(IReadOnlyCollection<PersonId> people, string kind, CancellationToken ct);

    /// <summary>All choices of one person, for change, by kind; with a new row where there is none.</summary>
    Task<IReadOnlyDictionary<string, NoticeChoice>> OfPerson(PersonId person, CancellationToken ct);
}
