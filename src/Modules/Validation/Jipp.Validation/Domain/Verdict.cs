using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal enum VerdictKind
{
    Accepted,
    Returned,
    Disputed,
}

/// <summary>How a hub looked, in the words of LAN's validation (techniques "Observasi", "Data Sekunder", "Publikasi").</summary>
internal enum Technique
{
    Observation,
    SecondaryData,
    Publication,
}

/// <summary>What somebody found who looked at an answer.</summary>
/// <param name="Criteria">Numbers of Data/lan_validation_criteria.csv that were found met.</param>
internal sealed record Finding(Technique? Technique, IReadOnlyList<int> Criteria, string? Note)
{
    public static readonly Finding Plain = new(null, [], null);
}

/// <summary>One decision of a hub or the secretariat about one answer; kept for ever.</summary>
internal sealed class Verdict : AggregateRoot<VerdictId>
{
    private Verdict() { }

    public Verdict(Answer answer, VerdictKind kind, Office by, string byWords, Guid? personId, Finding finding, DateTimeOffset now)
    {
        Id = new VerdictId(Guid.CreateVersion7(now));
        (DutyId, InnovationId, AnswerRevision) = (answer.DutyId, answer.InnovationId, answer.Revision);
        (Kind, OfficeKind, OfficeKey, ByWords, PersonId, At) = (kind, by.Kind, by.Key, byWords, personId, now);
        (Technique, Criteria, Note) = (finding.Technique, [.. finding.Criteria.Distinct().Order()], finding.Note);
        Raise(new AnswerJudged(this, answer));
    }

    public DutyId DutyId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>The answer that was looked at.</summary>
    public int AnswerRevision { get; private set; }

    public VerdictKind Kind { get; private set; }

    public OfficeKind OfficeKind { get; private set; }

    public string OfficeKey { get; private set; } = "";

    public string ByWords { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Technique? Technique { get; private set; }

    public List<int> Criteria { get; private set; } = [];

    /// <summary>The reason when it was returned or disputed.</summary>
    public string? Note { get; private set; }
}

internal static class Verification
{
    public static readonly Error Own = Error.Forbidden("verify.own-answer", "Jawaban ini dari kantor atau akun Anda sendiri, jadi pihak lain yang memeriksanya.");

    /// <summary>Nobody judges the own answer, neither as an office nor as a person.</summary>
    public static Error? Refusal(Answer answer, Office by, Guid? personId) =>
        (answer.OfficeKind == by.Kind && answer.OfficeKey == by.Key) || (personId is not null && answer.PersonId == personId) ? Own : null;
}
