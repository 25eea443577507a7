using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct InnovationId(Guid Value) : ITypedId<InnovationId>
{
    public static InnovationId From(Guid value) => new(value);
}
