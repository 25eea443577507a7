using System.Text.RegularExpressions;
using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Validation;

/// <summary>A host in which the other modules have told what a test needs: two regencies in two provinces, hubs, records, people.</summary>
internal sealed partial class ValidationWorld(JippHost host)
{
    public const string Lutra = "73.22";
    public const string Surabaya = "35.78";

    private readonly Dictionary<(Guid, string), int> _revisions = [];
    private int _nri = 100_000;

    public JippHost Host => host;

    public static InnovationV1 Record(Guid id, string nri, string title, string? agency, string? unit = null, bool imported = true) =>
        new(id, nri, "contoh", title, agency, agency is null ? "Pemda entah" : $"Pemerintah {agency}", unit, agency?[..2], 2020, "daerah", [], imported);

    public static AgencyRegisteredV1 Agency(string code, int revision = 1, string kind = "kabupaten", params string[] successors) =>
        new(code, $"Pemerintah Daerah {code}", code, kind, code.Length >= 2 && char.IsDigit(code[0]) ? code[..2] : null, null, "registered", [], successors, revision);

    public static HubDesignatedV1 Hub(string code, string province, int revision = 1) =>
        new(code, $"Hub {province}", province, "pemda", province, "Kepmen", new DateOnly(2020, 1, 1), false, revision);

    public static TestUser AgencyAdmin(string code) => TestUser.With(Permissions.SeeDuties, Permissions.AnswerDuty, Permissions.SnoozeDuty).In("agency", code);

    public static TestUser Unit(string key) => TestUser.With(Permissions.SeeDuties, Permissions.AnswerDuty, Permissions.SnoozeDuty).In("unit", key);

    public static TestUser HubOperator(string code) =>
        TestUser
            .With(
                Permissions.SeeDuties,
                Permissions.AnswerDuty,
                Permissions.SeeSilentAgencies,
                Permissions.VerifyAnswers,
                Permissions.CheckSamples,
                Permissions.SeeReports,
                Permissions.DismissReports
            )
            .In("hub", code);

    public static TestUser Secretariat { get; } =
        TestUser
            .With(
                Permissions.SeeDuties,
                Permissions.AnswerDuty,
                Permissions.SeeNudges,
                Permissions.SendNudges,
                Permissions.SeeSilentAgencies,
                Permissions.VerifyAnswers,
                Permissions.CheckSamples,
                Permissions.SeeReports,
                Permissions.DismissReports
            )
            .In("secretariat", "panrb");

    public static TestUser Auditor { get; } = TestUser.With(Permissions.SeeDuties, Permissions.SeeNudges, Permissions.SeeReports).In("secretariat", "panrb");

    public async Task<Guid> Publish(string title, string? agency = Lutra, string? unit = null, bool imported = true)
    {
        var id = Guid.CreateVersion7();
        await Tell(new InnovationPublishedV1(Record(id, $"{_nri++}", title, agency, unit, imported), host.Clock.GetUtcNow(), 1));
        return id;
    }

    public Task PublishMany(int count) =>
        Tell([
            .. Enumerable
                .Range(0, count)
                .Select(index => new InnovationPublishedV1(Record(Guid.CreateVersion7(), $"{_nri++}", $"Inovasi {index:000}", Lutra), host.Clock.GetUtcNow(), 1)),
        ]);

    public async Task Tell(params IIntegrationEvent[] happened)
    {
        foreach (var group in happened.GroupBy(ModuleOf))
        {
            await host.Publish(group.Key, [.. group]);
        }

        await host.Drain();
    }

    public async Task<Guid> Hold(string kind, string key, Guid? person = null)
    {
        var id = person ?? Guid.CreateVersion7();
        await Tell(new OfficeHolderChangedV1(kind, key, id, host.Clock.GetUtcNow(), null, Next(id, key)));
        return id;
    }

    public Task Leave(string kind, string key, Guid person) =>
        Tell(new OfficeHolderChangedV1(kind, key, person, host.Clock.GetUtcNow().AddDays(-1), host.Clock.GetUtcNow(), Next(person, key)));

    /// <summary>A report through the pipeline, as the form sends it after a person has read the page.</summary>
    public static async Task<Result> Report(JippHost host, string nri, string text = "Loketnya tutup sejak Mei.", string? contact = null)
    {
        var ticket = host.Services.GetRequiredService<IReportForms>().New(nri);
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        return await host.Send(new ReportStopped(nri, text, contact, ticket, null));
    }

    /// <summary>One run of the job.</summary>
    public async Task<NudgeRound> Nudge() => (await host.Send<SendDueNudges, Result<NudgeRound>>(new SendDueNudges(), TestUser.System("job", Permissions.SendNudges))).Value;

    public Task<Duty> DutyOf(Guid innovation) =>
        host.Db<ValidationDbContext, Duty>(context =>
            context.Duties.AsNoTracking().Where(duty => duty.InnovationId == new InnovationId(innovation)).OrderByDescending(duty => duty.DueOn).FirstAsync()
        );

    public Task<int> DigestsOf(Guid person) => host.Db<ValidationDbContext, int>(context => context.Digests.CountAsync(digest => digest.PersonId == person));

    /// <summary>The newest mail to a person, as it would leave now.</summary>
    public async Task<OutgoingMail> NewestMail(Guid person) =>
        host
            .Services.GetRequiredKeyedService<IMailComposer>(DigestMail.Kind)
            .Compose(
                await host.Db<ValidationDbContext, string>(context =>
                    context.Mail.Where(mail => mail.PersonId == person).OrderByDescending(mail => mail.CreatedAt).Select(mail => mail.Content).FirstAsync()
                )
            );

    /// <summary>Its text in both languages.</summary>
    public async Task<string> MailTo(Guid person)
    {
        var text = (await NewestMail(person)).Text;
        return $"{text.Indonesian}\n\n{text.English}";
    }

    /// <summary>The secrets of the one-tap links in the newest mail to a person, in the order of the mail.</summary>
    public async Task<IReadOnlyList<string>> Links(Guid person) => [.. OneTap().Matches(await MailTo(person)).Select(match => match.Groups[1].Value).Distinct()];

    public async Task<string> UnsubscribeSecret(Guid person) => Unsubscribe().Match(await MailTo(person)).Groups[1].Value;

    public Task<IReadOnlyList<string>> Broken() => host.BrokenRules("validation.");

    private int Next(Guid person, string key) => _revisions[(person, key)] = _revisions.GetValueOrDefault((person, key)) + 1;

    private static string ModuleOf(IIntegrationEvent happened) => happened.GetType().Namespace!.Split('.')[1].ToLowerInvariant();

    [GeneratedRegex("/k/([A-Za-z0-9_-]{43})")]
    private static partial Regex OneTap();

    [GeneratedRegex("/berhenti-pengingat/([A-Za-z0-9_-]{43})")]
    private static partial Regex Unsubscribe();
}
