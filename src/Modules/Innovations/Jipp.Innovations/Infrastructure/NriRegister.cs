using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

/// <summary>
/// The counter is moved by one UPDATE, so that two hosts never get the same stretch of it; a refused command wastes its stretch, which
/// harms nothing. The unique key of the register is what finally forbids giving a number twice.
/// </summary>
internal sealed class NriRegister(InnovationsDbContext context, TimeProvider clock) : INriRegister
{
    public async Task<IReadOnlyList<string>> Give(IReadOnlyList<(InnovationId Innovation, string? Wanted)> requests, CancellationToken ct)
    {
        var wanted = requests.Where(request => request.Wanted is not null && Nri.IsValid(request.Wanted)).Select(request => request.Wanted!).Distinct().ToList();
        var taken = await Taken(wanted, ct);
        var fresh = new Queue<string>(await Next(requests.Count(request => !MayKeep(request.Wanted, wanted, taken)), ct));
        List<string> given = [];
        foreach (var (innovation, wish) in requests)
        {
            // The first who wants a number has it; it is taken for the rest of this list.
            var kept = MayKeep(wish, wanted, taken) && taken.Add(wish!);
            var nri =
                kept ? wish!
                : fresh.TryDequeue(out var next) ? next
                : (await Next(1, ct))[0];
            given.Add(nri);
            context.IssuedNris.Add(
                new IssuedNri
                {
                    Nri = nri,
                    InnovationId = innovation,
                    IssuedAt = clock.GetUtcNow(),
                }
            );
        }

        return given;
    }

    private static bool MayKeep(string? wish, List<string> valid, HashSet<string> taken) => wish is not null && valid.Contains(wish) && !taken.Contains(wish);

    /// <summary>Numbers of the counter that nobody has, also not by an import that brought its own.</summary>
    private async Task<List<string>> Next(int count, CancellationToken ct)
    {
        List<string> free = [];
        while (free.Count < count)
        {
            var missing = count - free.Count;
            await context.NriCounters.ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Next, counter => counter.Next + missing), ct);
            var end = await context.NriCounters.AsNoTracking().Select(counter => counter.Next).SingleAsync(ct);
            var stretch = Enumerable.Range(end - missing, missing).Select(Nri.Of).ToList();
            var taken = await Taken(stretch, ct);
            free.AddRange(stretch.Where(nri => !taken.Contains(nri)));
        }

        return free;
    }

    private async Task<HashSet<string>> Taken(List<string> numbers, CancellationToken ct)
    {
        var taken = await context.IssuedNris.Where(issued => numbers.Contains(issued.Nri)).Select(issued => issued.Nri).ToListAsync(ct);
        return [.. taken, .. context.IssuedNris.Local.Select(issued => issued.Nri)];
    }
}
