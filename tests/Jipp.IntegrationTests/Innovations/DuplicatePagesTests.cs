using System.Net;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

public abstract class DuplicatePagesTests(HostFixture fixture)
{
    private const string Hostile = "<script>alert(1)</script>";
    private static readonly TestUser Linker = TestUser.With(Permissions.Link, Permissions.Relink).In("secretariat", "panrb").Named("Pemeriksa Halaman");

    [SkippableFact]
    public async Task Only_who_may_link_sees_the_queue_a_pair_or_the_history()
    {
        await using var host = await fixture.NewHost();
        var (pair, elder) = await Waiting(host);
        using var anonymous = host.Client();
        using var editor = host.Client(Importing.Importer);
        using var linker = host.Client(Linker);
        foreach (var address in new[] { "/inovasi/kembar", $"/inovasi/kembar/{pair}", $"/ruang-kerja/inovasi/{elder.Nri}/gabungan" })
        {
            using var signIn = await anonymous.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, signIn.StatusCode);
            using var refused = await editor.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            using var shown = await linker.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }
    }

    [SkippableFact]
    public async Task The_queue_is_filtered_and_a_pair_shows_both_records_their_differences_and_the_reasons_as_text_only()
    {
        await using var host = await fixture.NewHost();
        var (pair, _) = await Waiting(host);
        using var client = host.Client(Linker);

        var queue = await client.GetStringAsync("/inovasi/kembar");
        Assert.Contains($"inovasi/kembar/{pair}", queue, StringComparison.Ordinal);
        Assert.DoesNotContain($"inovasi/kembar/{pair}", await client.GetStringAsync("/inovasi/kembar?provinsi=73"), StringComparison.Ordinal);
        Assert.DoesNotContain($"inovasi/kembar/{pair}", await client.GetStringAsync("/inovasi/kembar?daftar=decided"), StringComparison.Ordinal);
        Assert.Contains("Longgarkan saringan", await client.GetStringAsync("/inovasi/kembar?instansi=surabaya"), StringComparison.Ordinal);

        var page = await client.GetStringAsync($"/inovasi/kembar/{pair}");
        Assert.DoesNotContain(Hostile, page, StringComparison.Ordinal);
        Assert.Contains("<mark>Antar Obat (ANTARA)", page, StringComparison.Ordinal);
        Assert.Contains("Keseluruhan data", page, StringComparison.Ordinal);
        Assert.Contains("accesskey=\"s\"", page, StringComparison.Ordinal);
        Assert.Matches("<script type=\"module\" src=\"[^\"]*Jipp.Innovations/keys[^\"]*\">", page);
        using var gone = await client.GetAsync($"/inovasi/kembar/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [SkippableFact]
    public async Task A_merged_record_is_named_on_the_survivors_page_which_offers_parting_only_to_those_who_may()
    {
        await using var host = await fixture.NewHost();
        var (pair, elder) = await Waiting(host);
        Assert.Null((await host.Send(new DecidePair(pair, PairVerdict.Same, 0), Linker)).Error);
        using var reader = host.Client();
        using var linker = host.Client(Linker);

        var (seen, offered) = (await reader.GetStringAsync((await host.Again(elder)).Path()), await linker.GetStringAsync((await host.Again(elder)).Path()));

        Assert.Contains("Gabungan dari", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/gabungan", seen, StringComparison.Ordinal);
        Assert.Contains($"ruang-kerja/inovasi/{elder.Nri}/gabungan", offered, StringComparison.Ordinal);
        Assert.Contains("Pisahkan", await linker.GetStringAsync($"/ruang-kerja/inovasi/{elder.Nri}/gabungan"), StringComparison.Ordinal);
        Assert.Contains("Keputusan terakhir Anda", await linker.GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_queue_says_what_to_do_when_it_is_empty_and_a_run_is_asked_for_and_applied_there()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Linker);
        Assert.Contains("Pasangan baru muncul setelah impor berikutnya", await client.GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
        await Waiting(host);

        await host.Send(new RequestRelink(), Linker);
        Assert.Contains("Sedang dihitung", await client.GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
        await host.WorkOffLinkage();
        Assert.Contains("Jangan terapkan", await client.GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
        await host.Send(new DecideRelink((await host.Run()).Id.Value, Apply: false), Linker);
        Assert.Contains("Tidak diterapkan", await client.GetStringAsync("/inovasi/kembar"), StringComparison.Ordinal);
    }

    private static async Task<(Guid Pair, Innovation Elder)> Waiting(JippHost host)
    {
        string[] others = ["Perpustakaan Apung", "Sampah Jadi Emas", "Lapor Jalan Rusak", "Kampung Iklim", "Posyandu Malam"];
        await host.Import(Importing.File([Importing.Row("A1", "Antar Obat", award: Hostile), .. others.Select((title, at) => Importing.Row($"A{at + 2}", title))]));
        host.Clock.ForwardDays(1);
        await host.Import(Importing.File(Importing.Row("B2", "Antar Obat (ANTARA)", award: "Lain " + Hostile)), "panrb-kipp.csv");
        await host.WorkOffLinkage();
        var (elder, younger) = (await host.Record("Antar Obat"), await host.Record("Antar Obat (ANTARA)"));
        return (await host.Pair(elder, younger), elder);
    }
}

public sealed class DuplicatePagesOnSqlite(SqliteHostWithReference host) : DuplicatePagesTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class DuplicatePagesOnPostgres(PostgresHostWithReference host) : DuplicatePagesTests(host), IClassFixture<PostgresHostWithReference>;
