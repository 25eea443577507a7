using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.Host.Checks;
using Jipp.Host.Mail;
using Jipp.Host.Operations;

namespace Jipp.Host.Startup;

/// <summary>What runs the modules: migrations, checks, delivery, mail and the schedule. Without <c>Workers:Enabled</c> nothing moves by itself.</summary>
internal static class Running
{
    public static void AddRunning(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => MadeUpFolder.Read(provider.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton<Migrator>();
        services.AddSingleton<InvariantChecker>();
        services.AddSingleton<ParkedMessages>();
        services.AddSingleton<MailDesk>();
        services.AddMailSending(configuration);
        var runWorkers = configuration.GetValue("Workers:Enabled", true);
        services.AddScheduling(DatabaseSettings.From(configuration), runWorkers);
        if (runWorkers)
        {
            services.AddHostedService<DeliveryWorker>();
            services.AddHostedService<MailWorker>();
        }
    }
}
