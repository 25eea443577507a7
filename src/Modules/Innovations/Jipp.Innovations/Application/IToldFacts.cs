using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Rows beside the records that other modules' events fill. They are kept by the innovation's id alone, so that an event about a record
/// that is not here yet loses nothing: the record finds them when it comes, and nothing has to be retried or healed.
/// </summary>
internal interface IToldFacts
{
    /// <summary>The running state of each innovation, made where there is none.</summary>
    Task<IReadOnlyDictionary<InnovationId, RunningState>> Running(IReadOnlyCollection<InnovationId> innovations, CancellationToken ct);

    /// <summary>The policy that badges follow, made where none was heard of.</summary>
    Task<ConfirmationPolicy> Policy(CancellationToken ct);

    /// <summary>The title, made where there is none.</summary>
    Task<InnovationTitle> Title(Guid titleId, InnovationId innovation, CancellationToken ct);
}
