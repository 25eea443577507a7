using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.IntegrationTests.Innovations;

public abstract class AgencyHealingTests(HostFixture fixture)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task In_whatever_order_agencies_and_records_arrive_the_end_is_the_same(int seed)
    {
        await using var host = await fixture.NewHost();
        List<Func<Task>> steps =
        [
            () => host.Import(Importing.File(Importing.Row("A1", "Satu", "Pemerintah Kota Malang (Bapenda)"), Importing.Row("A2", "Dua", "Pemda Jember"))),
            () => host.Import(Importing.File(Importing.Row("B1", "Tiga", "Kemenkominfo"), Importing.Row("B2", "Empat", "Tidak Dikenal"))),
            () => host.Publish("hubs", Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang")),
            () => host.Publish("hubs", Importing.Agency("35.09", "Pemerintah Kabupaten Jember", "Kabupaten Jember", "kabupaten", revision: 1)),
            () => host.Publish("hubs", Importing.Agency("35.09", "Pemerintah Kabupaten Jember", "Kabupaten Jember", "kabupaten", revision: 2) with { Aliases = ["Pemda Jember"] }),
            () => host.Publish("hubs", Importing.Agency("K65", "Kemenkominfo", null, "kementerian", null)),
            () => host.Publish("hubs", new AgencyRenamedV1("K65", "Kemenkominfo", "Kementerian Komunikasi dan Digital", 2)),
        ];
        var order = steps.ToArray();
        new Random(seed).Shuffle(order);
        foreach (var step in order)
        {
            await step();
            await host.Drain();
        }

        Assert.Equal(
            [
                "Dua 35.09 Pemerintah Kabupaten Jember  35",
                "Empat  Tidak Dikenal  35",
                "Satu 35.73 Pemerintah Kota Malang Bapenda 35",
                "Tiga K65 Kementerian Komunikasi dan Digital  ",
            ],
            (await host.Catalogue()).Select(record => $"{record.Title} {record.AgencyCode} {record.AgencyName} {record.Unit} {record.ProvinceCode}")
        );
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task A_late_older_entry_overwrites_nothing()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("hubs", Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang", revision: 3));
        await host.Drain();
        await host.Publish("hubs", Importing.Agency("35.73", "Nama Lama", "Kota Lama", revision: 2));
        await host.Drain();

        await host.Import(Importing.File(Importing.Row("A1", "Satu")));
        Assert.Equal("Pemerintah Kota Malang", (await host.Record("Satu")).AgencyName);
    }

    [SkippableFact]
    public async Task One_click_on_the_desk_heals_all_records_of_a_text_and_every_later_import()
    {
        await using var host = await fixture.NewHost();
        await host.Publish(
            "hubs",
            Importing.Agency("63.72", "Pemerintah Kota Banjarbaru", "Kota Banjarbaru", province: "63"),
            Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang")
        );
        await host.Drain();
        await host.Import(
            Importing.File(
                Importing.Row("A1", "Satu", "Masyarakat (Kota Banjarbaru)"),
                Importing.Row("A2", "Dua", "MASYARAKAT (Kota Banjarbaru)"),
                Importing.Row("A3", "Tiga", "Masyarakat lain")
            )
        );
        var desk = (await host.Ask(new ListUnrecognisedAgencies("Masyarakat (Kota Banjarbaru)"), Importing.Importer)).Value;
        Assert.Equal((3, 3), (desk.Texts.Count, desk.Records));
        Assert.Equal("63.72", Assert.Single(desk.Choices).Code);

        var healed = await host.Send(new AddAgencyAlias("Masyarakat (Kota Banjarbaru)", "63.72"), Importing.Importer);

        Assert.Equal(2, healed.Value);
        Assert.Null((await host.Record("Tiga")).AgencyCode);
        Assert.Equal(2, (await host.Events("innovation-updated")).Count);
        await host.Import(Importing.File(Importing.Row("A4", "Empat", "masyarakat (kota Banjarbaru)")));
        Assert.Equal("63.72", (await host.Record("Empat")).AgencyCode);
        Assert.Equal("Masyarakat lain", Assert.Single((await host.Ask(new ListUnrecognisedAgencies(), Importing.Importer)).Value.Texts).Text);
        await host.NothingIsBroken();
    }

    [SkippableFact]
    public async Task The_desk_refuses_what_the_directory_does_not_have_or_says_otherwise()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("hubs", Importing.Agency("35.73", "Pemerintah Kota Malang", "Kota Malang"), Importing.Agency("K65", "Kemenkominfo", null, "kementerian", null));
        await host.Drain();

        Assert.Equal(ErrorKind.NotFound, (await host.Send(new AddAgencyAlias("Apa Saja", "99.99"), Importing.Importer)).Error?.Kind);
        Assert.Equal("alias.known", (await host.Send(new AddAgencyAlias("Kota Malang", "K65"), Importing.Importer)).Error?.Code);
        Assert.Equal("alias.unusable", (await host.Send(new AddAgencyAlias("***", "K65"), Importing.Importer)).Error?.Code);
    }

    [SkippableFact]
    public async Task Enterprises_of_an_import_are_proposed_once_each_and_others_are_not()
    {
        await using var host = await fixture.NewHost();
        await host.Import(
            Importing.File(
                Importing.Row("A1", "Satu", "PAM Jaya (BUMD DKI Jakarta)", region: "31"),
                Importing.Row("A2", "Dua", "PAM JAYA (BUMD DKI Jakarta)", region: "31"),
                Importing.Row("A3", "Tiga", "Masyarakat")
            )
        );

        var proposed = Assert.Single(await host.Events("agency-proposed"));
        Assert.Contains("\"name\":\"PAM Jaya\",\"kind\":\"bumd\",\"provinceCode\":\"31\"", proposed, StringComparison.Ordinal);
        await host.Drain();
        Assert.Equal(["pam-jaya", "pam-jaya", null], (await host.Catalogue()).OrderBy(record => record.Title == "Tiga").Select(record => record.AgencyCode));
    }
}

public sealed class AgencyHealingOnSqlite(SqliteHost host) : AgencyHealingTests(host), IClassFixture<SqliteHost>;

public sealed class AgencyHealingOnPostgres(PostgresHost host) : AgencyHealingTests(host), IClassFixture<PostgresHost>;
