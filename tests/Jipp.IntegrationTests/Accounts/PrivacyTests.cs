using System.Collections.Concurrent;
using Jipp.Accounts.Application;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Jipp.IntegrationTests.Accounts;

public sealed class PrivacyTests
{
    [Fact]
    public async Task Logs_hold_no_address_no_name_no_password_and_no_link()
    {
        var log = new Lines();
        await using var host = await JippHost.Start(configure: options =>
        {
            options.Settings["Accounts:PasswordIterations"] = "1000";
            // The levels that the program is shipped with.
            options.Services = services =>
                services.AddSingleton<ILoggerFactory>(provider => new LoggerFactory([log], provider.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>()));
        });
        var world = await new AccountsWorld(host).WithPlaces();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);
        var invitation = await world.TokenSentTo(email);
        using var client = host.Client();
        await client.GetAsync($"/atur-sandi/{invitation}");
        await client.PostForm($"/atur-sandi/{invitation}", "atur-sandi", ("Input.Password", AccountsWorld.Password), ("Input.Repeated", AccountsWorld.Password));
        await client.SignIn(email, "bukan kata sandinya");
        await client.SignIn(email);
        await client.GetAsync("/ruang-kerja");
        await host.Send(new RequestPasswordReset(email));
        var reset = await world.TokenSentTo(email);
        await client.SignOut();
        await host.Drain();

        Assert.NotEmpty(log.Written);
        Assert.Contains(log.Written, line => line.Contains("SignIn", StringComparison.Ordinal));
        foreach (var secret in new[] { email, email.Split('@')[0], "Orang Contoh", AccountsWorld.Password, "bukan kata sandinya", invitation, reset })
        {
            Assert.DoesNotContain(log.Written, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
