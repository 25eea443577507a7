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

internal readonly record struct DigestId(Guid Value) : ITypedId<DigestId>
{
    public static DigestId From(Guid value) => new(value);
}
