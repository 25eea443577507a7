using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Host.Checks;

/// <summary>What asking one rule gave.</summary>
internal sealed record InvariantFinding(string Name, string Rule, IReadOnlyList<string> Violations);

/// <summary>Asks every rule of every module, and four that hold for all of them.</summary>
internal sealed class InvariantChecker(ModuleRegistry modules, IServiceScopeFactory scopes)
{
    public async Task<IReadOnlyList<InvariantFinding>> Check(CancellationToken ct)
    {
        List<InvariantFinding> findings = [];
        foreach (var module in modules.All)
        {
            foreach (var rule in RulesOf(module.Module))
            {
                await using var scope = scopes.CreateAsyncScope();
                var context = ModuleRegistry.Context(scope.ServiceProvider, module);
                findings.Add(new(rule.Name, rule.Rule, await rule.Violations(context, ct)));
            }
        }

        return findings;
    }

    /// <summary>The common rules for this module, and its own.</summary>
    internal static IEnumerable<Invariant> RulesOf(Module module) => Common(module.Name).Concat(module.Invariants);

    private static IEnumerable<Invariant> Common(string module) =>
        [
            Invariant.Of<ModuleDbContext>(
                $"{module}.outbox-row-has-one-fate",
                "A message waits, is delivered or is parked: exactly one of the three.",
                (db, ct) =>
                    db
                        .Outbox.Where(message => (message.NextAttemptAt != null ? 1 : 0) + (message.DeliveredAt != null ? 1 : 0) + (message.ParkedAt != null ? 1 : 0) != 1)
                        .Select(message => message.Id.ToString())
                        .ToListAsync(ct)
            ),
            Invariant.Of<ModuleDbContext>(
                $"{module}.parked-after-failures",
                "A message is parked only after its failures or claims are used up.",
                (db, ct) =>
                    db
                        .Outbox.Where(message => message.ParkedAt != null && message.Failures < Dispatcher.FailuresUntilParked && message.Attempts < Dispatcher.ClaimsUntilParked)
                        .Select(message => message.Id.ToString())
                        .ToListAsync(ct)
            ),
            Invariant.Of<ModuleDbContext>(
                $"{module}.mail-has-one-fate",
                "A mail is not both sent and bounced, and what has ended is not due again.",
                (db, ct) =>
                    db
                        .Mail.Where(mail => (mail.SentAt != null && mail.BouncedAt != null) || (mail.NextAttemptAt != null && (mail.SentAt != null || mail.BouncedAt != null)))
                        .Select(mail => mail.Id.ToString())
                        .ToListAsync(ct)
            ),
            Invariant.Of<ModuleDbContext>(
                $"{module}.audit-names-actor",
                "Every audit row names a person or a principal, and a command.",
                (db, ct) => db.Audit.Where(row => (row.PersonId == null && row.Actor == "") || row.Command == "").Select(row => row.Id.ToString()).ToListAsync(ct)
            ),
        ];
}
