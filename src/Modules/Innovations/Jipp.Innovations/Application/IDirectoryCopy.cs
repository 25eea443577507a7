using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The module's copy of the directory of agencies, and the aliases that people added.</summary>
internal interface IDirectoryCopy
{
    /// <summary>Over all agencies and aliases, with changes that are not saved yet.</summary>
    Task<AgencyResolver> Resolver(CancellationToken ct);

    /// <summary>Entries by code, for change.</summary>
    Task<Dictionary<string, DirectoryAgency>> Find(IReadOnlyCollection<string> codes, CancellationToken ct);

    void Add(DirectoryAgency agency);

    /// <summary>Adds the alias, or has the same spelling mean another agency from now on.</summary>
    Task Put(AgencyAlias alias, CancellationToken ct);
}
