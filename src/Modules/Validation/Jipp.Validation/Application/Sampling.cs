using System.Security.Cryptography;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Draws answers by chance and finds a hub of another area for each.</summary>
internal sealed class Sampling(IRepository<SampleCheck> samples, ISampleLoad load, IPolicy policies, TimeProvider clock)
{
    private Dictionary<string, int>? _waiting;

    /// <summary>A first answer: every one that says "it runs" has the same chance.</summary>
    public async Task Draw(Duty duty, Answer answer, OfficeBook book, CancellationToken ct)
    {
        if (answer.Status == AnswerStatus.Stopped || RandomNumberGenerator.GetInt32(100) >= policies.Current.SamplePercent)
        {
            return;
        }

        var sample = new SampleCheck(answer, clock.GetUtcNow());
        await Assign(sample, duty.Address, answer, book, ct);
        samples.Add(sample);
    }

    /// <summary>The office corrected its answer: what waits to be looked at follows.</summary>
    public async Task Follow(Duty duty, Answer correction, CancellationToken ct)
    {
        foreach (var sample in await samples.List(new SamplesOfDuty(duty.Id), ct))
        {
            sample.Follow(correction, clock.GetUtcNow());
        }
    }

    /// <summary>To the hub with the fewest that wait, by chance among equals; the hub that gave the answer never gets it.</summary>
    public async Task Assign(SampleCheck sample, Address address, Answer answer, OfficeBook book, CancellationToken ct)
    {
        var hubs = book.OtherHubs(address).Where(hub => (answer.OfficeKind, answer.OfficeKey) != (OfficeKind.Hub, hub.Code)).Select(hub => hub.Code).ToArray();
        if (hubs.Length == 0)
        {
            return;
        }

        _waiting ??= await load.Waiting(ct);
        RandomNumberGenerator.Shuffle(hubs.AsSpan());
        var chosen = hubs.MinBy(hub => _waiting.GetValueOrDefault(hub))!;
        _waiting[chosen] = _waiting.GetValueOrDefault(chosen) + 1;
        sample.Assign(chosen, clock.GetUtcNow());
    }
}

internal interface ISampleLoad
{
    /// <summary>How many samples wait, by hub.</summary>
    Task<Dictionary<string, int>> Waiting(CancellationToken ct);
}
