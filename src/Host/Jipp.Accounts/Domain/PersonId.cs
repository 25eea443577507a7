using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}
