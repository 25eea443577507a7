using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The register of numbers: each is given once and for ever.</summary>
internal interface INriRegister
{
    /// <summary>A number for each record, in the same order.</summary>
    /// <param name="requests">Records with the number that their source gives them, if any; it is kept when it is free.</param>
    Task<IReadOnlyList<string>> Give(IReadOnlyList<(InnovationId Innovation, string? Wanted)> requests, CancellationToken ct);
}
