using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Copies of what other modules told, for change; what this unit of work changed is seen at once.</summary>
internal interface ILocalCopies
{
    /// <summary>Who holds what now.</summary>
    Task<OfficeBook> Offices(CancellationToken ct);

    /// <summary>The stored copies of these agencies, with a new one for each that is not known yet.</summary>
    Task<IReadOnlyDictionary<string, AgencyCopy>> Agencies(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Name in the directory; null while the agency is not known.</summary>
    Task<string?> AgencyName(string code, CancellationToken ct);

    Task<HubCopy> Hub(string code, CancellationToken ct);

    Task<OfficeHolder> Holder(Guid personId, Office office, CancellationToken ct);

    Task<TitleCopy> Title(Guid titleId, InnovationId innovationId, CancellationToken ct);

    /// <summary>Those of the innovations on which a title stands.</summary>
    Task<IReadOnlySet<InnovationId>> Awarded(IReadOnlyCollection<InnovationId> innovations, CancellationToken ct);
}

/// <summary>Which records copy which, with what this unit of work changed and did not save yet.</summary>
internal interface IReplicaLinks
{
    /// <summary>The stored link, or a new one that was told nothing yet.</summary>
    Task<ReplicaCopy> Link(Guid linkId, CancellationToken ct);

    /// <summary>Links that stand and have an end in these records, or in what lives in them.</summary>
    Task<IReadOnlyList<ReplicaCopy>> Around(IReadOnlyCollection<InnovationId> records, CancellationToken ct);

    /// <summary>Null while the catalogue told nothing of it.</summary>
    Task<TrackedInnovation?> Record(InnovationId id, CancellationToken ct);

    Task<Duty?> Duty(DutyId id, CancellationToken ct);
}

/// <summary>One-tap links and what else hangs on a secret in a mail.</summary>
internal interface ISecrets
{
    /// <summary>The link for change; null for what is no secret of ours.</summary>
    Task<OneTapLink?> Link(string secret, CancellationToken ct);

    /// <summary>Whom the unsubscribe address of some digest belongs to; null for what is no secret of ours.</summary>
    Task<Guid?> Addressee(string secret, CancellationToken ct);

    Task<bool> IsUnsubscribed(Guid personId, CancellationToken ct);

    Task Unsubscribe(Guid personId, CancellationToken ct);

    Task Resubscribe(Guid personId, CancellationToken ct);
}

/// <summary>What one round of sending did.</summary>
/// <param name="People">Who got a digest.</param>
/// <param name="Nudges">Nudges that lie in those digests.</param>
/// <param name="Waiting">Due nudges that still wait: nobody holds an office, quiet hours, or a digest went out today already.</param>
internal sealed record NudgeRound(int People, int Nudges, int Waiting);

internal interface INudges
{
    /// <summary>Claims due nudges batch by batch and hands one digest per person and day to the mail outbox, each batch in one transaction.</summary>
    /// <param name="anyHour">Also outside of the mail hours.</param>
    Task<NudgeRound> SendDue(bool anyHour, CancellationToken ct);

    /// <summary>A person joined an office: the latest rung of its open duties waits again, for those who were not told of it.</summary>
    Task AskAgain(Office office, CancellationToken ct);
}

/// <summary>The policy in force.</summary>
internal interface IPolicy
{
    Policy Current { get; }
}

internal interface IStatusNames
{
    /// <summary>The Indonesian name, which is the key of its translation.</summary>
    string Of(AnswerStatus status);

    bool MayBeReplicated(AnswerStatus status);
}
