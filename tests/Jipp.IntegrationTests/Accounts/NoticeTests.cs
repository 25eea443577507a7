using System.Text.RegularExpressions;
using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.IntegrationTests.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Contracts;

namespace Jipp.IntegrationTests.Accounts;

/// <summary>People are told what concerns their offices: in the application, by the one daily mail, or not at all, as they choose.</summary>
public abstract class NoticeTests(AccountsHost fixture)
{
    private static TestUser Me(PersonId person) => new(person.Value, "Penguji", [], []);

    private static async Task<IReadOnlyList<string>> Inbox(JippHost host, PersonId person, string? kind = null, bool unreadOnly = false) =>
        [.. (await host.Ask(new ListNotices(kind, unreadOnly, 1), Me(person))).Value.Lines.Select(line => $"{line.Kind.Key}: {line.Subject} {line.Detail}".TrimEnd())];

    private async Task<(AccountsWorld World, PersonId Unit, PersonId Admin, PersonId Stranger)> People()
    {
        var host = await fixture.NewHost();
        var world = await new AccountsWorld(host).WithPlaces();
        var unit = await world.Person();
        var admin = await world.Person("agency-admin");
        var stranger = await world.Person("agency-admin", "35.78");
        await world.Person("secretariat");
        await host.Drain();
        return (world, unit.Id, admin.Id, stranger.Id);
    }

    private static AnswerJudgedV1 Judged(Guid innovation, string verdict = "returned", Guid? person = null, string office = "73.22/dinas kesehatan") =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), innovation, verdict, "unit", office, person, "Hub JIPP Sulawesi Selatan", Clock.Start, 1);

    private static InnovationPublishedV1 Published(Guid innovation, string title, string? unit = "Dinas Kesehatan") =>
        new(ValidationWorld.Record(innovation, "100001", title, "73.22", unit), Clock.Start, 1);

    [SkippableFact]
    public async Task The_holders_of_an_office_are_told_and_nobody_else_whatever_comes_first()
    {
        var (world, unit, admin, stranger) = await People();
        await using var host = world.Host;
        var record = Guid.CreateVersion7();

        await host.Publish("validation", Judged(record));
        await host.Drain();
        Assert.Empty(await Inbox(host, unit));
        await host.Publish("innovations", Published(record, "Antar Obat"));
        await host.Drain();
        await host.Publish("validation", Judged(record, "accepted", admin.Value));
        await host.Publish("competitions", new TitleGrantedV1(Guid.CreateVersion7(), record, 2019, "Top 45", "commended", null, null, 1));
        await host.Drain();

        Assert.Equal(
            ["answer-accepted: Antar Obat Hub JIPP Sulawesi Selatan", "answer-returned: Antar Obat Hub JIPP Sulawesi Selatan", "title-granted: Antar Obat Top 45 2019"],
            (await Inbox(host, unit)).Order(StringComparer.Ordinal)
        );
        // The administrator sent one of the answers, and the record is the agency's.
        Assert.Equal(["answer-accepted: Antar Obat Hub JIPP Sulawesi Selatan", "title-granted: Antar Obat Top 45 2019"], (await Inbox(host, admin)).Order(StringComparer.Ordinal));
        Assert.Empty(await Inbox(host, stranger));
        Assert.Empty(await host.BrokenRules("accounts."));
    }

    [SkippableFact]
    public async Task Every_kind_reaches_whom_it_concerns()
    {
        var (world, unit, admin, stranger) = await People();
        await using var host = world.Host;
        var hub = await world.Person("hub-operator");
        var secretariat = await world.Person("secretariat");
        var (record, duty, at) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Clock.Start);
        await host.Publish("innovations", Published(record, "Antar Obat"));
        await host.Drain();

        await host.Publish(
            "validation",
            new DisputeMessageSentV1(Guid.CreateVersion7(), 2, duty, record, true, "unit", "73.22/dinas kesehatan", "Hub JIPP Sulawesi Selatan", at),
            new DisputeMessageSentV1(Guid.CreateVersion7(), 3, duty, record, false, "hub", "H003", "Dinas Kesehatan, Luwu Utara", at),
            new DutyDelegatedV1(duty, record, "unit", "73.22/dinas kesehatan", new DateOnly(2026, 5, 1), at),
            new DutyDelegatedV1(duty, record, "agency", "73.22", null, at),
            new SampleAssignedV1(Guid.CreateVersion7(), "H003", at),
            new CorrectionProposedV1(record, "Baru", null, null, null, "Dinas Kesehatan, Luwu Utara", at, 1)
        );
        await host.Publish("innovations", new InnovationMergedV1(record, Guid.CreateVersion7(), at, 2), new ImportFinishedV1(Guid.CreateVersion7(), "panrb.csv", 12, at));
        await host.Publish("hubs", AccountsWorld.Hub("H003", "Sulawesi Selatan", 2));
        await host.Drain();

        async Task<string[]> Kinds(PersonId person) =>
            [.. (await Inbox(host, person)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
        Assert.Equal(["correction-proposed", "dispute-message", "duty-delegated", "record-merged"], await Kinds(unit));
        Assert.Equal(["correction-proposed", "duty-back", "record-merged"], await Kinds(admin));
        Assert.Equal(["dispute-message", "hub-designated", "sample-assigned"], await Kinds(hub.Id));
        Assert.Equal(["hub-designated", "import-finished"], await Kinds(secretariat.Id));
        Assert.Empty(await Inbox(host, stranger));
        var page = System.Net.WebUtility.HtmlDecode(await host.Client(Me(unit)).GetStringAsync("/ruang-kerja/pemberitahuan"));
        Assert.Contains("Pertanyaan tentang Antar Obat dilimpahkan kepada unit Anda sampai 1 Mei 2026.", page, StringComparison.Ordinal);
        Assert.Contains("was handed to your unit until 1 May 2026.", await host.Client(Me(unit)).GetStringAsync("/en/ruang-kerja/pemberitahuan"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_returned_answer_is_told_from_the_verdict_to_the_letter()
    {
        var (world, unit, _, _) = await People();
        await using var host = world.Host;
        await host.Publish("innovations", Published(Guid.CreateVersion7(), "Antar Obat"));
        await host.Drain();
        var user = Me(unit) with { Permissions = [Jipp.Validation.Permissions.AnswerDuty], Scopes = [new Scope("unit", "73.22/dinas kesehatan")] };
        var duty = Guid.Parse((await host.Sql("validation", "SELECT \"Id\" FROM duties"))[0]);
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, null), user)).IsSuccess);
        Assert.True((await host.Send(new ReturnAnswer(duty, "Kirim fotonya"), ValidationWorld.HubOperator("H003"))).IsSuccess);
        await host.Drain();

        Assert.Equal(["answer-returned: Antar Obat Hub JIPP Sulawesi Selatan"], await Inbox(host, unit));
        Assert.True((await host.Send(new SendDueNudges(), TestUser.System("job", Jipp.Validation.Permissions.SendNudges))).IsSuccess);
        Assert.Equal(1, await new ValidationWorld(host).DigestsOf(unit.Value));
        var letter = await new ValidationWorld(host).MailTo(unit.Value);
        Assert.Contains("Jawaban tentang Antar Obat dikembalikan oleh Hub JIPP Sulawesi Selatan.", letter, StringComparison.Ordinal);
        Assert.Contains("The answer about Antar Obat was returned by Hub JIPP Sulawesi Selatan.", letter, StringComparison.Ordinal);
        Assert.Contains("/ruang-kerja/pemberitahuan", letter, StringComparison.Ordinal);
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task A_digest_is_written_when_it_leaves_and_its_secrets_are_gone_then()
    {
        var (world, _, _, _) = await People();
        await using var host = world.Host;
        var (person, email) = await world.Person();
        await host.Publish("innovations", Published(Guid.CreateVersion7(), "Antar Obat"));
        await host.Drain();
        Assert.True((await host.Send(new SendDueNudges(), TestUser.System("job", Jipp.Validation.Permissions.SendNudges))).IsSuccess);
        var validation = new ValidationWorld(host);
        var secret = Assert.Single(await validation.Links(person.Value));
        var unsubscribe = await validation.UnsubscribeSecret(person.Value);
        async Task<string> Stored() => (await host.Sql("validation", $"SELECT \"Content\" FROM mail WHERE LOWER(CAST(\"PersonId\" AS text)) = '{person.Value}'")).Single();
        Assert.Contains(secret, await Stored(), StringComparison.Ordinal);

        var mail = await world.MailTo(email);

        Assert.Contains($"/k/{secret}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(unsubscribe, mail.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Contains("Antar Obat", await Stored(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await Stored(), StringComparison.Ordinal);
        Assert.DoesNotContain(unsubscribe, await Stored(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Each_kind_comes_where_the_person_wants_it_and_only_there()
    {
        var (world, unit, admin, _) = await People();
        await using var host = world.Host;
        var record = Guid.CreateVersion7();
        await host.Publish("innovations", Published(record, "Antar Obat"));
        await host.Drain();
        var before = (await host.Told("accounts")).Count(told => told.Name == "accounts.notice-for-digest.v1");
        Assert.True((await host.Send(new ChooseNotices([], ["answer-accepted"]), Me(unit))).IsSuccess);
        Assert.True((await host.Send(new ChooseNotices(["answer-accepted"], []), Me(admin))).IsSuccess);
        Assert.Equal(ErrorKind.Invalid, (await host.Send(new ChooseNotices(["apa-saja"], []), Me(unit))).Error?.Kind);
        Assert.Equal("user.anonymous", (await host.Send(new ChooseNotices([], []))).Error?.Code);

        await host.Publish("validation", Judged(record, "accepted", admin.Value), Judged(record, "returned", admin.Value));
        await host.Drain();

        Assert.Empty(await Inbox(host, unit));
        Assert.Equal(["answer-accepted: Antar Obat Hub JIPP Sulawesi Selatan"], await Inbox(host, admin));
        var mailed = (await host.Told("accounts")).Where(told => told.Name == "accounts.notice-for-digest.v1").Skip(before).ToList();
        Assert.Contains(unit.Value.ToString(), Assert.Single(mailed).Payload, StringComparison.Ordinal);
        Assert.Contains("value=\"answer-accepted\" checked", await host.Client(Me(admin)).GetStringAsync("/ruang-kerja/pemberitahuan/pilihan"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task After_a_year_notifications_are_forgotten_and_later_ones_stay()
    {
        var (world, unit, _, _) = await People();
        await using var host = world.Host;
        var record = Guid.CreateVersion7();
        await host.Publish("innovations", Published(record, "Antar Obat"));
        await host.Publish("validation", Judged(record), Judged(record, "accepted") with { At = Clock.Start.AddDays(300) });
        await host.Drain();
        host.Clock.Advance(TimeSpan.FromDays(366));

        var forgotten = await host.Send(new Jipp.Accounts.Application.ForgetOld(), TestUser.System("job", Jipp.Accounts.Permissions.ForgetOld));

        Assert.Equal(1, forgotten.Value);
        Assert.Equal(["answer-accepted: Antar Obat Hub JIPP Sulawesi Selatan"], await Inbox(host, unit));
    }

    [SkippableFact]
    public async Task Read_unread_all_and_undo_touch_the_own_notifications_alone()
    {
        var (world, unit, admin, stranger) = await People();
        await using var host = world.Host;
        var record = Guid.CreateVersion7();
        await host.Publish("innovations", Published(record, "Antar Obat"));
        await host.Publish("validation", Judged(record, "returned", admin.Value), Judged(record, "accepted", admin.Value));
        await host.Drain();
        async Task<string> Bell(PersonId person) => Regex.Match(await host.Client(Me(person)).GetStringAsync("/inovasi"), "bell-count\">([^<]*)").Groups[1].Value;
        var first = (await host.Ask(new ListNotices("answer-returned", false, 1), Me(unit))).Value.Lines.Single();

        Assert.Equal("2", await Bell(unit));
        Assert.Equal("notice.unknown", (await host.Send(new MarkNotice(first.Id, true), Me(stranger))).Error?.Code);
        Assert.True((await host.Send(new MarkNotice(first.Id, true), Me(unit))).IsSuccess);
        Assert.Equal("1", await Bell(unit));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var all = (await host.Send(new MarkAllNotices(null), Me(unit))).Value;
        Assert.Equal((1, ""), (all.Count, await Bell(unit)));
        Assert.Equal(0, (await host.Send(new MarkAllNotices(null, all.At), Me(stranger))).Value.Count);
        Assert.Equal(1, (await host.Send(new MarkAllNotices(null, all.At), Me(unit))).Value.Count);
        // What was read by itself before stays read.
        Assert.Equal(["answer-accepted: Antar Obat Hub JIPP Sulawesi Selatan"], await Inbox(host, unit, unreadOnly: true));
        Assert.True((await host.Send(new MarkNotice(first.Id, false), Me(unit))).IsSuccess);
        Assert.Equal(1, (await host.Send(new MarkAllNotices("answer-returned"), Me(unit))).Value.Count);
        Assert.Equal("2", await Bell(admin));
        Assert.DoesNotContain("menu-button bell", await host.Client().GetStringAsync("/inovasi"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada pemberitahuan", await host.Client(Me(stranger)).GetStringAsync("/ruang-kerja/pemberitahuan"), StringComparison.Ordinal);
    }
}

public sealed class NoticesOnSqlite(AccountsOnSqliteHost host) : NoticeTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class NoticesOnPostgres(AccountsOnPostgresHost host) : NoticeTests(host), IClassFixture<AccountsOnPostgresHost>;
