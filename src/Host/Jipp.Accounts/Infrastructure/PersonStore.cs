using Jipp.Accounts.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

/// <summary>
/// People as Identity's managers see them: to be read. What changes a person is a use case with its rules, its audit row and its
/// events, so every way of writing past them is shut.
/// </summary>
internal sealed class PersonStore(AccountsDbContext context) : IUserStore<Person>, IUserSecurityStampStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var guid))
        {
            return null;
        }

        var id = new PersonId(guid);
        return await context.People.FirstOrDefaultAsync(person => person.Id == id, cancellationToken);
    }

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var key = EmailAddress.KeyOf(normalizedUserName);
        return context.People.FirstOrDefaultAsync(person => person.EmailKey == key, cancellationToken);
    }

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw ByUseCaseOnly();

    // The context belongs to the scope.
    public void Dispose() { }

    private static NotSupportedException ByUseCaseOnly() => new("People are changed by the use cases of Accounts.");
}
