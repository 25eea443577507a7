using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Host.Mail;

namespace Jipp.Host.Commands;

/// <summary><c>bounces &lt;folder&gt;</c>: reads the reports of failed deliveries in a folder, e.g. the mailbox that answers to Mail:From.</summary>
internal static class BouncesVerb
{
    public static async Task<int> Run(VerbContext context)
    {
        if (context.Arguments is not [var folder] || !Directory.Exists(folder))
        {
            await context.Errors.WriteLineAsync("Usage: bounces <folder with the reports as files>. There is no such folder.");
            return CommandLine.BadInput;
        }

        var read = await context.Services.GetRequiredService<DeliveryReports>().Read(folder, context.Cancellation);
        await context.Out.WriteLineAsync($"{read.Files} files, {read.Reports} reports of failed deliveries, {read.Marked} mails marked as bounced.");
        return CommandLine.Done;
    }
}
