using Jipp.Hubs.Domain;
using Jipp.Innovations.Contracts;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>Keeps the local copy of published records, by which agencies and hubs are measured.</summary>
internal sealed class CopyPublishedInnovations(LocalCopies copies) : IBatchReaction<InnovationPublishedV1>
{
    public async Task Handle(IReadOnlyList<InnovationPublishedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.Innovation.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.Innovation.InnovationId].Publish(told.Innovation.ToFacts(), told.Revision);
        }
    }
}

/// <summary>Follows a record that changed, above all to another agency.</summary>
internal sealed class CopyUpdatedInnovations(LocalCopies copies) : IBatchReaction<InnovationUpdatedV1>
{
    public async Task Handle(IReadOnlyList<InnovationUpdatedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.Innovation.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.Innovation.InnovationId].Update(told.Innovation.ToFacts(), told.Revision);
        }
    }
}

/// <summary>A retired record no longer counts.</summary>
internal sealed class CopyRetiredInnovations(LocalCopies copies) : IBatchReaction<InnovationRetiredV1>
{
    public async Task Handle(IReadOnlyList<InnovationRetiredV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Retire(told.Revision);
        }
    }
}

/// <summary>A record that lives on in another one does not count beside it.</summary>
internal sealed class CopyMergedInnovations(LocalCopies copies) : IBatchReaction<InnovationMergedV1>
{
    public async Task Handle(IReadOnlyList<InnovationMergedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Retire(told.Revision);
        }
    }
}

/// <summary>A record that is one of its own again counts again.</summary>
internal sealed class CopyUnmergedInnovations(LocalCopies copies) : IBatchReaction<InnovationUnmergedV1>
{
    public async Task Handle(IReadOnlyList<InnovationUnmergedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.Innovation.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.Innovation.InnovationId].Publish(told.Innovation.ToFacts(), told.Revision);
        }
    }
}

internal static class InnovationTold
{
    public static InnovationFacts ToFacts(this InnovationV1 told) => new(told.Nri, told.Slug, told.Title, told.AgencyCode, told.ProvinceCode, told.SourceYear);
}
