using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The module's copy of hubs and their areas.</summary>
internal interface IHubCopies
{
    /// <summary>For change; a new one when it was never told.</summary>
    Task<DesignatedHub> Hub(string code, CancellationToken ct);

    /// <summary>Codes of the agencies that these hubs, as far as they are in force, serve: a province's hub the province and its regencies and cities, another hub its agency.</summary>
    Task<IReadOnlySet<string>> AgenciesOf(IReadOnlyCollection<string> hubs, CancellationToken ct);
}
