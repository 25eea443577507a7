using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>The office that answered says what the catalogue has wrong or lacks. Null where it says nothing.</summary>
/// <param name="Summary">Plain text, up to 4,000 characters.</param>
/// <param name="Unit">Name of the unit that runs the innovation.</param>
/// <param name="ImplementedYear">Four digits.</param>
/// <param name="Video">Web address, http or https.</param>
/// <param name="ProposedBy">The office in words, never a person.</param>
/// <param name="Revision">Counts the answers of this innovation; what the latest says stands.</param>
[EventName("validation.correction-proposed.v1")]
public sealed record CorrectionProposedV1(
    Guid InnovationId,
    string? Summary,
    string? Unit,
    int? ImplementedYear,
    string? Video,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    int Revision
) : IIntegrationEvent;
