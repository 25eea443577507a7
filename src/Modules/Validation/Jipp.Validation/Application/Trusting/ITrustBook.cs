using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Trusting;

/// <summary>All published records with their past, read at once so that any number of groups is counted in memory.</summary>
internal interface ITrustBook
{
    Task<IReadOnlyList<TrustRecord>> Records(CancellationToken ct);

    /// <summary>Hubs in force.</summary>
    Task<IReadOnlyList<HubCopy>> Hubs(CancellationToken ct);

    /// <summary>Names of provinces by their code, as the directory knows their governments; others by their code.</summary>
    Task<string?> AgencyName(string code, CancellationToken ct);
}
