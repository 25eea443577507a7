using Jipp.BuildingBlocks;
using Jipp.Probes.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Probes;

internal sealed class CopyNote(ReadersDbContext readers, Interference interference) : IReaction<NoteTakenV1>
{
    public Task Handle(NoteTakenV1 happened, CancellationToken ct)
    {
        readers.Add(new Effect { NoteId = happened.NoteId, Reaction = nameof(CopyNote) });
        interference.OnReaction(nameof(CopyNote), happened.Text);
        return Task.CompletedTask;
    }
}

/// <summary>Reads before it writes, and adds to a number that other dispatchers add to at the same time.</summary>
internal sealed class CountNotes(ReadersDbContext readers, Interference interference) : IReaction<NoteTakenV1>
{
    public async Task Handle(NoteTakenV1 happened, CancellationToken ct)
    {
        var counted = await readers.Effects.AnyAsync(effect => effect.NoteId == happened.NoteId && effect.Reaction == nameof(CountNotes), ct);
        readers.Add(new Effect { NoteId = happened.NoteId, Reaction = counted ? "CountedTwice" : nameof(CountNotes) });
        await readers.Counters.Where(row => row.Id == Counter.Notes).ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count + 1), ct);
        interference.OnReaction(nameof(CountNotes), happened.Text);
    }
}

internal sealed class TallyNotes(ReadersDbContext readers, Interference interference) : IBatchReaction<NoteTakenV1>
{
    public Task Handle(IReadOnlyList<NoteTakenV1> happened, CancellationToken ct)
    {
        foreach (var note in happened)
        {
            readers.Add(new Effect { NoteId = note.NoteId, Reaction = nameof(TallyNotes) });
            interference.OnReaction(nameof(TallyNotes), note.Text);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Causes an event of its own.</summary>
internal sealed class EchoNote(IRepository<Echo> echoes, ReadersDbContext readers, Interference interference) : IReaction<NoteTakenV1>
{
    public Task Handle(NoteTakenV1 happened, CancellationToken ct)
    {
        echoes.Add(new Echo(EchoId.From(happened.NoteId), happened.Text));
        readers.Add(new Effect { NoteId = happened.NoteId, Reaction = nameof(EchoNote) });
        interference.OnReaction(nameof(EchoNote), happened.Text);
        return Task.CompletedTask;
    }
}

/// <summary>The three subscribers that delivery is measured with; this one queries first.</summary>
internal sealed class CountTicks(ReadersDbContext readers) : IReaction<TickedV1>
{
    public async Task Handle(TickedV1 happened, CancellationToken ct)
    {
        var counter = await readers.Counters.SingleAsync(row => row.Id == Counter.Ticks, ct);
        counter.Count++;
    }
}

internal sealed class StoreTick(ReadersDbContext readers) : IReaction<TickedV1>
{
    public Task Handle(TickedV1 happened, CancellationToken ct)
    {
        readers.Add(new TickRow { TickerId = happened.TickerId, Number = happened.Number });
        return Task.CompletedTask;
    }
}

internal sealed class CopyTick(ReadersDbContext readers) : IReaction<TickedV1>
{
    public Task Handle(TickedV1 happened, CancellationToken ct)
    {
        readers.Add(new TickCopy { TickerId = happened.TickerId, Number = happened.Number });
        return Task.CompletedTask;
    }
}
