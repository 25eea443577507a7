namespace Jipp.Validation.Domain;

/// <summary>A record in the frozen scope, with its place on the day of the start.</summary>
internal sealed class CampaignTarget
{
    private CampaignTarget() { }

    public CampaignTarget(CampaignId campaignId, TrackedInnovation record, DutyId dutyId, string? hubCode) =>
        (CampaignId, InnovationId, AskedFor, DutyId, AgencyCode, ProvinceCode, HubCode) = (
            campaignId,
            record.Id,
            record.Id,
            dutyId,
            record.AgencyCode,
            record.ProvinceCode,
            hubCode
        );

    public CampaignId CampaignId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>The record while its campaign runs, else null: a unique index on it keeps two campaigns from asking for one record.</summary>
    public InnovationId? AskedFor { get; private set; }

    /// <summary>The duty that was open at the start: by it people see the target or not.</summary>
    public DutyId DutyId { get; private set; }

    public string? AgencyCode { get; private set; }

    public string? ProvinceCode { get; private set; }

    public string? HubCode { get; private set; }

    /// <summary>The last step of the campaign that this record went through.</summary>
    public int StepNumber { get; private set; }

    public void Went(int step) => StepNumber = step;

    public void AskFor(bool asking) => AskedFor = asking ? InnovationId : null;
}

/// <summary>What an office replied to a question of a campaign, with its answer.</summary>
internal sealed class CampaignReply
{
    public const int LongestText = 1000;

    private CampaignReply() { }

    public CampaignReply(CampaignId campaignId, InnovationId innovationId, int question) => (CampaignId, InnovationId, Question) = (campaignId, innovationId, question);

    public CampaignId CampaignId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>From 1, in the order of the campaign's questions.</summary>
    public int Question { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The answer that it came with last.</summary>
    public int AnswerRevision { get; private set; }

    public void Say(string text, int answerRevision) => (Text, AnswerRevision) = (text, answerRevision);
}
