using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal readonly record struct InnovationId(Guid Value) : ITypedId<InnovationId>
{
    public static InnovationId From(Guid value) => new(value);
}

internal readonly record struct DutyId(Guid Value) : ITypedId<DutyId>
{
    public static DutyId From(Guid value) => new(value);
}

internal readonly record struct EvidenceFileId(Guid Value) : ITypedId<EvidenceFileId>
{
    public static EvidenceFileId From(Guid value) => new(value);
}

internal readonly record struct BulkAnswerId(Guid Value) : ITypedId<BulkAnswerId>
{
    public static BulkAnswerId From(Guid value) => new(value);
}

internal readonly record struct VerdictId(Guid Value) : ITypedId<VerdictId>
{
    public static VerdictId From(Guid value) => new(value);
}

internal readonly record struct DisputeId(Guid Value) : ITypedId<DisputeId>
{
    public static DisputeId From(Guid value) => new(value);
}

internal readonly record struct SampleId(Guid Value) : ITypedId<SampleId>
{
    public static SampleId From(Guid value) => new(value);
}

internal readonly record struct DigestId(Guid Value) : ITypedId<DigestId>
{
    public static DigestId From(Guid value) => new(value);
}

internal readonly record struct CampaignId(Guid Value) : ITypedId<CampaignId>
{
    public static CampaignId From(Guid value) => new(value);
}

internal readonly record struct PolicyVersionId(Guid Value) : ITypedId<PolicyVersionId>
{
    public static PolicyVersionId From(Guid value) => new(value);
}

internal readonly record struct PublicReportId(Guid Value) : ITypedId<PublicReportId>
{
    public static PublicReportId From(Guid value) => new(value);
}
