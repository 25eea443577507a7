using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.BuildingBlocks.Infrastructure.Mail;

/// <summary>What a stored mail says, in both languages.</summary>
internal sealed record MailContent(BilingualText Subject, BilingualText Text, BilingualText Html, IReadOnlyDictionary<string, string> Headers)
{
    public static MailContent Of(OutgoingMail mail) => new(mail.Subject, mail.Text, mail.Html, mail.Headers);
}

/// <summary>Adds mail to the outbox of the module at work; it leaves with that module's next save.</summary>
internal sealed class Notifier(ModuleScope current, IServiceProvider scope, TimeProvider clock) : INotifier
{
    public Guid Send(OutgoingMail mail) => Add(mail.PersonId, mail.Kind, JsonSerializer.Serialize(MailContent.Of(mail)), mail.NotBefore);

    public Guid SendLater(Guid personId, string kind, string facts) => Add(personId, kind, facts, null);

    private Guid Add(Guid personId, string kind, string content, DateTimeOffset? notBefore)
    {
        var row = new MailRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PersonId = personId,
            Kind = kind,
            Content = content,
            CreatedAt = clock.GetUtcNow(),
            NextAttemptAt = notBefore ?? clock.GetUtcNow(),
        };
        ModuleRegistry.Context(scope, current.Current).Enqueue(row);
        return row.Id;
    }
}
