using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>
/// A file that came with an answer to one duty, as it was kept: checked, and pictures drawn anew. Received before the answer, so that a
/// mistake in another field does not lose it; an answer that is given takes it over, else it is cleared after a day.
/// </summary>
internal sealed class EvidenceFile : AggregateRoot<EvidenceFileId>
{
    public const int LongestName = 150;

    private EvidenceFile() { }

    public EvidenceFile(Duty duty, string name, Guid stored, EvidenceType type, long bytes, string sha256, Guid? personId, DateTimeOffset now)
    {
        Id = new EvidenceFileId(Guid.CreateVersion7(now));
        (DutyId, InnovationId) = (duty.Id, duty.InnovationId);
        (Name, Stored, Type, Bytes, Sha256) = (name, stored, type, bytes, sha256);
        (PersonId, ReceivedAt) = (personId, now);
    }

    public DutyId DutyId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>The name that the sender's file had, for people to recognise it: never a path of ours.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the file store has it.</summary>
    public Guid Stored { get; private set; }

    public EvidenceType Type { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Of what is kept, in capital hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>An answer refers to it: kept for ever.</summary>
    public bool IsGiven { get; private set; }

    public void Give() => IsGiven = true;

    /// <summary>The name that a reader's disk gets, from our own characters alone: <c>bukti-123456-0199c2f1.pdf</c>.</summary>
    public string DownloadName(string nri) => $"bukti-{nri}-{Id.Value.ToString("N")[^8..]}.{Type.Ending()}";
}

/// <summary>Files of a duty, the first received first.</summary>
internal sealed class EvidenceOfDuty : Specification<EvidenceFile>
{
    public EvidenceOfDuty(DutyId duty) => Query.Where(file => file.DutyId == duty).OrderBy(file => file.ReceivedAt);
}

internal sealed class EvidenceById : Specification<EvidenceFile>
{
    public EvidenceById(EvidenceFileId id) => Query.Where(file => file.Id == id);
}

/// <summary>Files that no answer took over, received before an instant.</summary>
internal sealed class EvidenceLeftBehind : Specification<EvidenceFile>
{
    public EvidenceLeftBehind(DateTimeOffset before, int atMost) => Query.Where(file => !file.IsGiven && file.ReceivedAt < before).OrderBy(file => file.ReceivedAt).Take(atMost);
}
