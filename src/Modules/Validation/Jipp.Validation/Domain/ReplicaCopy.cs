namespace Jipp.Validation.Domain;

/// <summary>
/// One record copies another one, as the catalogue last told it. About the records as they came: where each lives by now is told of the records
/// themselves, so that a merge carries the link along and its undoing carries it back.
/// </summary>
internal sealed class ReplicaCopy
{
    private ReplicaCopy() { }

    public ReplicaCopy(Guid linkId) => LinkId = linkId;

    public Guid LinkId { get; private set; }

    public InnovationId OriginalId { get; private set; }

    public InnovationId ReplicaId { get; private set; }

    public bool Stands { get; private set; }

    public int Revision { get; private set; }

    /// <summary>False when something later is known already.</summary>
    public bool Change(InnovationId original, InnovationId replica, bool stands, int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (OriginalId, ReplicaId, Stands, Revision) = (original, replica, stands, revision);
        return true;
    }
}

/// <summary>An original that was said to have stopped.</summary>
/// <param name="Since">When it was first said; corrections of the details do not count anew.</param>
internal sealed record StoppedOriginal(string Title, string AgencyName, DateTimeOffset Since)
{
    private const int LongestTitle = 300;

    public string Words => $"{(Title.Length > LongestTitle ? Title[..LongestTitle] + "…" : Title)}, {AgencyName}";

    /// <summary>Null while it is not said to have stopped.</summary>
    /// <param name="answered">The duty of its last answer.</param>
    public static StoppedOriginal? Of(TrackedInnovation original, Duty? answered) =>
        original.LastStatus == AnswerStatus.Stopped && answered?.StoppedSince is { } since ? new(original.Title, original.AgencyName, since) : null;
}
