using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Questions that were handed over until a day that has come: they rest on their usual office again.</summary>
internal sealed class Delegations(IRepository<Duty> duties, ILocalCopies copies, IPolicy policy, TimeProvider clock)
{
    // All questions of an office come back at once, else its one digest of the day would name a part of them.
    private const int AtMost = 5000;

    /// <summary>Returns how many; the caller saves.</summary>
    public async Task<int> EndOver(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var over = await duties.List(new DelegationsOver(now, AtMost), ct);
        if (over.Count == 0)
        {
            return 0;
        }

        var book = await copies.Offices(ct);
        foreach (var duty in over)
        {
            duty.EndDelegation();
            duty.RestOn(duty.Address, book.Resolve(duty, now), policy.Current, now);
            duty.TellHandedOver(null, now);
        }

        return over.Count;
    }
}
