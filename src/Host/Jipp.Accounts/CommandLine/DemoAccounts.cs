using System.Security.Cryptography;
using Jipp.Accounts.Application;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Jipp.Accounts.CommandLine;

/// <summary>
/// Accounts to try the product with, in Development only. Their password is made for this installation, printed once, and kept in
/// the data folder for whoever tests it; nothing like it exists in Production.
/// </summary>
internal static class DemoAccounts
{
    public const string FileName = "demo-accounts.txt";

    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task Load(IServiceProvider services, CancellationToken ct)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        var password = NewPassword();
        var created = await services.SendAsSystem<CreateDemoAccounts, Result<IReadOnlyList<DemoAccount>>>("first-run", new CreateDemoAccounts(password), ct);
        if (!created.IsSuccess)
        {
            throw new InvalidOperationException($"Demo accounts: {created.Error.Code}");
        }

        if (created.Value.Count == 0)
        {
            return;
        }

        var lines = created.Value.Select(account => $"{account.Email}\t{password}\t{account.Meaning}").ToList();
        var path = Path.Combine(services.GetRequiredService<DatabaseSettings>().Folder, FileName);
        await File.WriteAllLinesAsync(path, lines, ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Console.WriteLine($"Demo accounts (password {password}):");
        foreach (var account in created.Value)
        {
            Console.WriteLine($"  {account.Email, -28} {account.Meaning}");
        }
    }

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
}
