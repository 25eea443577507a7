using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.BuildingBlocks.Infrastructure.Mail;

/// <summary>What a stored mail says, in both languages.</summary>
internal sealed record MailContent(BilingualText Subject, BilingualText Text, BilingualText Html, IReadOnlyDictionary<string, string> Headers);

/// <summary>Adds mail to the outbox of the module at work; it leaves with that module's next save.</summary>
internal sealed class Notifier(ModuleScope current, IServiceProvider scope, TimeProvider clock) : INotifier
{
    public Guid Send(OutgoingMail mail)
    {
        var row = new MailRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PersonId = mail.PersonId,
            Kind = mail.Kind,
            Content = JsonSerializer.Serialize(new MailContent(mail.Subject, mail.Text, mail.Html, mail.Headers)),
            CreatedAt = clock.GetUtcNow(),
            NextAttemptAt = mail.NotBefore ?? clock.GetUtcNow(),
        };
        ModuleRegistry.Context(scope, current.Current).Enqueue(row);
        return row.Id;
    }
}
