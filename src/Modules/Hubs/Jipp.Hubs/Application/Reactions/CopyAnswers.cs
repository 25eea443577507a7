using Jipp.Hubs.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>A record still runs, says its office.</summary>
internal sealed class CopyConfirmations(LocalCopies copies) : IBatchReaction<InnovationConfirmedV1>
{
    public async Task Handle(IReadOnlyList<InnovationConfirmedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Confirm(told.AnsweredAt, told.NextDueOn, told.Revision);
        }
    }
}

/// <summary>A record stopped, says its office.</summary>
internal sealed class CopyStops(LocalCopies copies) : IBatchReaction<InnovationStoppedV1>
{
    public async Task Handle(IReadOnlyList<InnovationStoppedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Stop(told.AnsweredAt, told.StoppedOn, told.Revision);
        }
    }
}

/// <summary>The last answer was returned: what was known before it counts again.</summary>
internal sealed class CopyWithdrawnAnswers(LocalCopies copies) : IBatchReaction<AnswerWithdrawnV1>
{
    public async Task Handle(IReadOnlyList<AnswerWithdrawnV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Withdraw(told.AnsweredAt, told.DueOn, told.StoppedOn, told.Revision);
        }
    }
}

/// <summary>The day by which a record is to be answered for: the only one that a record without an answer has.</summary>
internal sealed class CopyDueDays(LocalCopies copies) : IBatchReaction<DutyOpenedV1>
{
    public async Task Handle(IReadOnlyList<DutyOpenedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Ask(told.DueOn, told.AnswersBefore, told.Revision);
        }
    }
}

/// <summary>Nobody answered for a record in time.</summary>
internal sealed class CopyLapses(LocalCopies copies) : IBatchReaction<ConfirmationLapsedV1>
{
    public async Task Handle(IReadOnlyList<ConfirmationLapsedV1> happened, CancellationToken ct)
    {
        var local = await copies.Of(happened.Select(told => told.InnovationId), ct);
        foreach (var told in happened)
        {
            local[told.InnovationId].Lapse(told.DueOn);
        }
    }
}
