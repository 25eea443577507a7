using System.Security.Cryptography;
using System.Text;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts.Infrastructure;

/// <summary>Failed attempts for one address, which is stored as a hash: it may belong to nobody here.</summary>
internal sealed class SignInAttempt
{
    public string Key { get; init; } = "";

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}

internal sealed class SignInAttempts(IServiceScopeFactory scopes, TimeProvider clock) : ISignInAttempts
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    public async Task<bool> Begin(string emailKey, CancellationToken ct)
    {
        var key = KeyOf(emailKey);
        try
        {
            return await Count(key, ct);
        }
        catch (DbUpdateException)
        {
            // A rival inserted the row in between; now there is one to count on.
            return await Count(key, ct);
        }
    }

    public async Task Succeeded(string emailKey, PersonId person, CancellationToken ct)
    {
        var (key, now) = (KeyOf(emailKey), clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        await using var transaction = await context.BeginTransaction(ct);
        await context.SignInAttempts.Where(row => row.Key == key).ExecuteDeleteAsync(ct);
        await context.People.Where(row => row.Id == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSignInAt, now), ct);
        await transaction.Commit(ct);
    }

    public async Task Forget(string emailKey, CancellationToken ct)
    {
        var key = KeyOf(emailKey);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        await using var transaction = await context.BeginTransaction(ct);
        await context.SignInAttempts.Where(row => row.Key == key).ExecuteDeleteAsync(ct);
        await transaction.Commit(ct);
    }

    /// <summary>
    /// Counts before the password is looked at, and the first statement locks the row: guesses sent side by side are counted one by one.
    /// </summary>
    private async Task<bool> Count(string key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var forgotten = now - Remembered;
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        await using var transaction = await context.BeginTransaction(ct);
        var found = await context.SignInAttempts.Where(row => row.Key == key).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, row => row.Failures + 1), ct);
        if (found == 0)
        {
            await context.SignInAttempts.Where(row => row.LastAt < forgotten).ExecuteDeleteAsync(ct);
            context.SignInAttempts.Add(
                new SignInAttempt
                {
                    Key = key,
                    Failures = 1,
                    LastAt = now,
                }
            );
        }
        else
        {
            var row = await context.SignInAttempts.SingleAsync(row => row.Key == key, ct);
            if (row.LockedUntil > now)
            {
                return false;
            }

            row.Failures = row.LockedUntil is not null || row.LastAt < forgotten ? 1 : row.Failures;
            row.LockedUntil = row.Failures >= Lockout.Attempts ? now + Lockout.Lasts : null;
            row.LastAt = now;
        }

        await context.SaveChangesAsync(ct);
        await transaction.Commit(ct);
        return true;
    }

    private static string KeyOf(string emailKey) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(emailKey)));
}
