using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

internal sealed class ToldFacts(InnovationsDbContext context) : IToldFacts
{
    public async Task<IReadOnlyDictionary<InnovationId, RunningState>> Running(IReadOnlyCollection<InnovationId> innovations, CancellationToken ct)
    {
        var running = await context.RunningStates.Where(state => innovations.Contains(state.InnovationId)).ToDictionaryAsync(state => state.InnovationId, ct);
        foreach (var innovation in innovations)
        {
            if (!running.ContainsKey(innovation))
            {
                running.Add(innovation, context.RunningStates.Add(new RunningState(innovation)).Entity);
            }
        }

        return running;
    }

    public async Task<ConfirmationPolicy> Policy(CancellationToken ct) =>
        await context.ConfirmationPolicies.FindAsync([ConfirmationPolicy.OnlyId], ct) ?? context.ConfirmationPolicies.Add(new ConfirmationPolicy()).Entity;

    public async Task<InnovationTitle> Title(Guid titleId, InnovationId innovation, CancellationToken ct) =>
        await context.Titles.FindAsync([titleId], ct) ?? context.Titles.Add(new InnovationTitle(titleId, innovation)).Entity;
}
