using Jipp.Competitions.Contracts;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Contracts;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>What happens to a record makes its office be asked now: through events, the pipeline and the database.</summary>
public abstract class CheckTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Sulsel = ValidationWorld.HubOperator("H003");
    private static readonly TestUser Jatim = ValidationWorld.HubOperator("H001");
    private static readonly TestUser Job = TestUser.System("job:forget-reports", Permissions.ForgetReports);

    /// <summary>A record of Luwu Utara that was confirmed just now, and one of Surabaya that was not.</summary>
    private async Task<(ValidationWorld World, Guid Record, Guid Holder)> Confirmed()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Hub("H001", "35"), ValidationWorld.Agency(ValidationWorld.Lutra));
        var holder = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("hub", "H003");
        var record = await world.Publish("Antar Obat");
        await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);
        var answered = await world.Host.Send(new AnswerDuty((await world.DutyOf(record)).Id.Value, "lancar", null, null, null), Lutra);
        Assert.True(answered.IsSuccess, answered.Error?.Code);
        await world.Host.Drain();
        return (world, record, holder);
    }

    private static DateOnly Today(JippHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(8).DateTime);

    private static Task<List<PublicReport>> Kept(JippHost host) =>
        host.Db<ValidationDbContext, List<PublicReport>>(context => context.Reports.AsNoTracking().OrderBy(report => report.ReceivedAt).ToListAsync());

    [SkippableFact]
    public async Task A_renamed_agency_is_asked_for_its_records_and_only_for_them()
    {
        var (world, record, holder) = await Confirmed();
        await using var host = world.Host;

        await world.Tell(new AgencyRenamedV1(ValidationWorld.Lutra, "Pemerintah Daerah 73.22", "Kabupaten Luwu Utara Baru", 2));

        var duty = await world.DutyOf(record);
        Assert.Equal(Today(host).AddDays(14), duty.DueOn);
        Assert.Equal(Today(host).AddMonths(12), duty.RegularDueOn);
        Assert.Equal(
            ["Antar Obat"],
            await host.Db<ValidationDbContext, List<string>>(context =>
                context.CheckReasons.Select(reason => context.Innovations.First(one => one.Id == context.Duties.First(d => d.Id == reason.DutyId).InnovationId).Title).ToListAsync()
            )
        );
        await world.Nudge();
        Assert.Contains("Diminta karena instansinya berganti nama menjadi Kabupaten Luwu Utara Baru.", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.Contains("Asked because its agency is now called Kabupaten Luwu Utara Baru.", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_catalogue_hears_of_the_new_day_and_the_badge_waits_for_it()
    {
        var (world, record, _) = await Confirmed();
        await using var host = world.Host;

        await world.Tell(new AgencyRenamedV1(ValidationWorld.Lutra, "Lama", "Baru", 2));

        var told = (await host.Told("validation"))
            .Where(message => message.Name == "validation.duty-opened.v1" && message.Payload.Contains($"{record}", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, told.Count);
        Assert.Single(
            told,
            message => message.Payload.Contains(Today(host).AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        );
        Assert.Equal(Badge.Confirmed, (await host.Ask(new GetHistory("100000"))).Value.Badge);
        host.Clock.ForwardDays(15);
        Assert.Equal(Badge.NeedsConfirmation, (await host.Ask(new GetHistory("100000"))).Value.Badge);
    }

    [SkippableFact]
    public async Task A_title_asks_for_what_was_confirmed_and_says_nothing_new_of_what_is_asked_for_anyway()
    {
        var (world, record, holder) = await Confirmed();
        await using var host = world.Host;
        var never = await world.Publish("Kebun Sekolah");

        await world.Tell(
            new TitleGrantedV1(Guid.CreateVersion7(), record, 2026, "Top 45", "outstanding", null, null, 1),
            new TitleGrantedV1(Guid.CreateVersion7(), never, 2019, "Top 99", "commended", null, null, 1)
        );

        Assert.Equal((Today(host).AddDays(14), 1), ((await world.DutyOf(record)).DueOn, (await world.DutyOf(record)).Reasons.Count));
        Assert.Equal((Today(host), 0), ((await world.DutyOf(never)).DueOn, (await world.DutyOf(never)).Reasons.Count));
        await world.Nudge();
        Assert.Contains("memperoleh gelar Top 45 2026", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.DoesNotContain("Top 99", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Many_reports_and_a_new_name_are_one_question_and_one_letter_a_day()
    {
        var (world, record, holder) = await Confirmed();
        await using var host = world.Host;

        for (var report = 0; report < 3; report++)
        {
            Assert.True((await ValidationWorld.Report(host, "100000", $"Loket {report} tutup terus.")).IsSuccess);
        }

        await world.Tell(new AgencyRenamedV1(ValidationWorld.Lutra, "Lama", "Baru", 2));
        await world.Nudge();
        await world.Nudge();

        Assert.Equal(1, await world.DigestsOf(holder));
        Assert.Single(await world.Links(holder));
        Assert.Contains("Diminta karena ada 3 laporan publik", await world.MailTo(holder), StringComparison.Ordinal);
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Duties.CountAsync(duty => duty.OpenFor == new InnovationId(record))));
        var view = (await host.Ask(new GetDuty((await world.DutyOf(record)).Id.Value), Lutra)).Value;
        Assert.Equal([(CheckKind.PublicReport, 3), (CheckKind.AgencyRenamed, 1)], view.Line.Checks.Select(check => (check.Kind, check.Count)));
        Assert.Equal(["Loket 2 tutup terus.", "Loket 1 tutup terus.", "Loket 0 tutup terus."], view.Reports.Select(report => report.Text));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task What_came_of_a_report_is_seen_by_the_hub_of_its_area_and_by_nobody_beyond()
    {
        var (world, record, _) = await Confirmed();
        await using var host = world.Host;
        Assert.True((await ValidationWorld.Report(host, "100000", contact: "ani@contoh.test")).IsSuccess);
        var duty = (await world.DutyOf(record)).Id.Value;
        async Task<ReportLine?> Seen(TestUser user, ReportFilter filter = ReportFilter.All) =>
            (await host.Ask(new ListReports(filter, null, 1), user)).Value.Lines.SingleOrDefault();

        var waiting = (await Seen(Sulsel))!;
        Assert.Equal((ReportOutcome.Waiting, "ani@contoh.test"), (waiting.Outcome, waiting.Contact));
        Assert.Equal("ani@contoh.test", (await Seen(ValidationWorld.Secretariat))!.Contact);
        Assert.Null((await Seen(ValidationWorld.Auditor))!.Contact);
        Assert.Null(await Seen(Jatim));
        Assert.Null(await Seen(TestUser.With(Permissions.SeeReports).In("agency", ValidationWorld.Lutra)));
        Assert.Equal("permission.missing", (await host.Ask(new ListReports(ReportFilter.All, null, 1), Lutra)).Error?.Code);
        Assert.Equal("report.unknown", (await host.Ask(new GetReport(waiting.Id), Jatim)).Error?.Code);
        Assert.Equal("report.unknown", (await host.Send(new DismissReport(waiting.Id, "Iseng", false), Jatim)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new DismissReport(waiting.Id, "Iseng", false), ValidationWorld.Auditor)).Error?.Code);
        Assert.All((await host.Ask(new GetDuty(duty), Lutra)).Value.Reports, report => Assert.Null(report.Contact));

        Assert.True((await host.Send(new AnswerDuty(duty, "berhenti", null, "Anggaran habis", null), Lutra)).IsSuccess);

        Assert.Equal((ReportOutcome.Answered, AnswerStatus.Stopped), ((await Seen(Sulsel, ReportFilter.Answered))!.Outcome, (await Seen(Sulsel))!.Answer));
        Assert.Null(await Seen(Sulsel, ReportFilter.Waiting));
        Assert.Equal("report.already-stopped", (await ValidationWorld.Report(host, "100000")).Error?.Code);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Dismissed_reports_give_the_office_its_usual_day_back()
    {
        var (world, record, holder) = await Confirmed();
        await using var host = world.Host;
        Assert.True((await ValidationWorld.Report(host, "100000", "Saya tidak suka layanan ini.")).IsSuccess);
        Assert.True((await ValidationWorld.Report(host, "100000", "Saya sungguh tidak suka.")).IsSuccess);
        await world.Nudge();
        var reports = await Kept(host);

        Assert.Equal(["Reason"], (await host.Send(new DismissReport(reports[0].Id.Value, " ", false), Sulsel)).Error!.Fields.Select(field => field.Name));
        Assert.Equal(1, (await host.Send(new DismissReport(reports[0].Id.Value, "Bukan tentang layanan ini", false), Sulsel)).Value);
        Assert.Equal(Today(host).AddDays(14), (await world.DutyOf(record)).DueOn);
        Assert.Equal("report.dismissed", (await host.Send(new DismissReport(reports[0].Id.Value, "Sekali lagi", false), Sulsel)).Error?.Code);
        Assert.Equal(1, (await host.Send(new DismissReport(reports[1].Id.Value, "Iseng", true), ValidationWorld.Secretariat)).Value);

        Assert.Equal((Today(host).AddMonths(12), null), ((await world.DutyOf(record)).DueOn, (await world.DutyOf(record)).RegularDueOn));
        var line = (await host.Ask(new GetReport(reports[0].Id.Value), Sulsel)).Value;
        Assert.Equal((ReportOutcome.Dismissed, "Hub JIPP Hub 73", "Bukan tentang layanan ini"), (line.Outcome, line.DismissedBy, line.DismissReason));
        host.Clock.ForwardDays(20);
        await world.Nudge();
        Assert.Equal(1, await world.DigestsOf(holder));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_same_form_is_one_report_and_a_form_of_another_record_none()
    {
        var (world, _, _) = await Confirmed();
        await using var host = world.Host;
        var forms = await host.In(services => Task.FromResult((IReportForms)services.GetService(typeof(IReportForms))!));
        var ticket = forms.New("100000");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var report = new ReportStopped("100000", "Loketnya tutup sejak Mei.", null, ticket, null);

        Assert.Equal("report.too-fast", (await host.Send(report)).Error?.Code);
        host.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.True((await host.Send(report)).IsSuccess);
        Assert.True((await host.Send(report)).IsSuccess);
        Assert.Equal("report.form-used", (await host.Send(report with { Text = "Isi yang lain sama sekali." })).Error?.Code);
        Assert.Equal("report.form-expired", (await host.Send(report with { Nri = "100001" })).Error?.Code);
        Assert.Equal("report.form-expired", (await host.Send(report with { Ticket = ticket[..^2] + "xx" })).Error?.Code);
        Assert.Equal("report.form-expired", (await host.Send(report with { Ticket = null })).Error?.Code);
        Assert.Equal("report.trapped", (await host.Send(report with { Ticket = forms.New("100000"), Trap = "https://jahat.test" })).Error?.Code);
        host.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal("report.form-expired", (await host.Send(report)).Error?.Code);
        Assert.Equal("record.unknown", (await host.Send(report with { Nri = "999999" })).Error?.Code);

        Assert.Single(await Kept(host));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_flood_is_counted_and_not_kept_and_is_dismissed_at_once()
    {
        var (world, record, _) = await Confirmed();
        await using var host = world.Host;

        for (var report = 0; report < 53; report++)
        {
            Assert.True((await ValidationWorld.Report(host, "100000", $"Laporan nomor {report} dari banjir.")).IsSuccess);
        }

        Assert.Equal(50, (await Kept(host)).Count);
        Assert.Equal(53, Assert.Single((await world.DutyOf(record)).Reasons).Count);
        Assert.Equal(50, (await host.Send(new DismissReport((await Kept(host))[7].Id.Value, "Banjir", true), Sulsel)).Value);
        Assert.False((await world.DutyOf(record)).IsChecked);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Text_and_contact_are_forgotten_after_their_days_and_what_came_of_it_stays()
    {
        var (world, _, _) = await Confirmed();
        await using var host = world.Host;
        Assert.True((await ValidationWorld.Report(host, "100000", contact: "ani@contoh.test")).IsSuccess);
        host.Clock.ForwardDays(179);
        Assert.Equal(0, (await host.Send(new ForgetReports(), Job)).Value);

        host.Clock.ForwardDays(2);
        Assert.Equal(1, (await host.Send(new ForgetReports(), Job)).Value);

        var line = Assert.Single((await host.Ask(new ListReports(ReportFilter.Waiting, null, 1), Sulsel)).Value.Lines);
        Assert.Equal((null, null, 1), (line.Text, line.Contact, line.OnRecord));
        Assert.DoesNotContain("ani@contoh", string.Concat(await host.Sql("validation", "SELECT \"Details\" FROM audit")), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_number_of_a_merged_record_leads_to_the_one_it_lives_on_in_and_a_retired_one_is_not_asked_for()
    {
        var (world, record, _) = await Confirmed();
        await using var host = world.Host;
        var twin = await world.Publish("Antar Obat Juga");
        await world.Tell(new InnovationMergedV1(twin, record, host.Clock.GetUtcNow(), 2));

        Assert.Equal("100000", (await host.Ask(new OpenReportForm("100002"))).Value.Nri);
        await world.Tell(new InnovationRetiredV1(record, "Tercatat dua kali", host.Clock.GetUtcNow(), 2));

        Assert.Equal("report.left", (await host.Ask(new OpenReportForm("100000"))).Value.Refusal?.Code);
        Assert.Equal("report.left", (await ValidationWorld.Report(host, "100000")).Error?.Code);
        Assert.Empty(await Kept(host));
    }
}

public sealed class CheckOnSqlite(SqliteHost host) : CheckTests(host), IClassFixture<SqliteHost>;

public sealed class CheckOnPostgres(PostgresHost host) : CheckTests(host), IClassFixture<PostgresHost>;
