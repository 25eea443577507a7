using Jipp.Innovations.Application;

namespace Jipp.UnitTests.Innovations;

public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchSetup _search = new(Enumerable.Range(1, 60).Select(i => Records.Of($"Layanan nomor{i}")));

    public void Dispose() => _search.Dispose();

    [Fact]
    public async Task A_committed_edit_is_found_by_the_next_search()
    {
        var record = Records.Of("Belum ada");
        await _search.Find(null);
        _search.Feed.Put(record);
        _search.Committed();
        Assert.Single(await _search.Titles("belum ada"));

        _search.Feed.Put(record with { Title = "Sudah berubah" });
        _search.Committed();

        Assert.Equal(["Sudah berubah"], await _search.Titles("berubah"));
        Assert.Empty(await _search.Titles("\"belum ada\""));
        _search.Feed.Remove(record.Id);
        _search.Committed();
        Assert.Empty(await _search.Titles("berubah"));
        Assert.Equal(1, _search.Feed.FullLoads);
    }

    [Fact]
    public async Task The_poll_finds_what_another_process_committed()
    {
        await _search.Find(null);
        _search.Feed.Put(Records.Of("Dari tetangga"));

        Assert.Equal(1, await _search.Index.CatchUp(CancellationToken.None));
        Assert.Single(await _search.Titles("tetangga"));
    }

    [Fact]
    public async Task A_change_that_commits_after_a_later_one_is_not_missed()
    {
        await _search.Find(null);
        var early = _search.Feed.Begin();
        _search.Feed.Put(Records.Of("Belakangan"));
        await _search.Index.CatchUp(CancellationToken.None);
        await _search.Index.Save(CancellationToken.None);

        _search.Feed.Commit(early, Records.Of("Terlambat"));
        await _search.Index.CatchUp(CancellationToken.None);
        Assert.Single(await _search.Titles("terlambat"));

        _search.RestartAfterKill();
        Assert.Single(await _search.Titles("terlambat"));
    }

    [Fact]
    public async Task A_number_that_never_commits_holds_the_cursor_only_for_a_while()
    {
        await _search.Find(null);
        _search.Feed.Begin();
        _search.Feed.Put(Records.Of("Setelah celah"));
        await _search.Index.CatchUp(CancellationToken.None);
        _search.Clock.Advance(TimeSpan.FromMinutes(11));
        await _search.Index.CatchUp(CancellationToken.None);
        _search.Restart();

        Assert.Single(await _search.Titles("celah"));
        Assert.Equal(0, await _search.Index.CatchUp(CancellationToken.None));
        Assert.Equal(1, _search.Feed.FullLoads);
    }

    [Fact]
    public async Task After_a_restart_the_index_goes_on_where_it_was()
    {
        await _search.Find(null);
        _search.Feed.Put(Records.Of("Sebelum berhenti"));
        await _search.Index.CatchUp(CancellationToken.None);
        _search.Restart();
        _search.Feed.Put(Records.Of("Sesudah mulai"));

        Assert.Equal(2, (await _search.Titles("sebelum")).Count + (await _search.Titles("sesudah")).Count);
        Assert.Equal(1, _search.Feed.FullLoads);
    }

    [Fact]
    public async Task What_was_not_saved_before_a_kill_comes_again_from_the_change_table()
    {
        await _search.Find(null);
        _search.Feed.Put(Records.Of("Belum tersimpan"));
        await _search.Index.CatchUp(CancellationToken.None);

        _search.RestartAfterKill();

        Assert.Single(await _search.Titles("tersimpan"));
        Assert.Equal(61, (await _search.Find(null)).Total);
        Assert.Equal(1, _search.Feed.FullLoads);
    }

    [Fact]
    public async Task A_missing_folder_is_rebuilt()
    {
        await _search.Find(null);
        _search.Restart();
        Directory.Delete(_search.Files, recursive: true);

        Assert.Equal(60, (await _search.Find(null)).Total);
        Assert.Equal(2, _search.Feed.FullLoads);
    }

    [Fact]
    public async Task Any_file_that_is_cut_short_changed_or_missing_leads_to_a_rebuild()
    {
        await _search.Find(null);
        _search.Restart();
        var names = Directory.EnumerateFiles(_search.Files).Select(Path.GetFileName).OfType<string>().Where(name => name is not ("write.lock" or "segments.gen")).ToList();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            foreach (var damage in new Action<string>[] { CutShort, ChangeByte, File.Delete })
            {
                var before = _search.Feed.FullLoads;
                // A rebuild gives its files other names; the damage is done to the file of the same kind.
                var file = Directory
                    .EnumerateFiles(_search.Files)
                    .First(file => Path.GetExtension(file) == Path.GetExtension(name) && Path.GetFileName(file) is not ("write.lock" or "segments.gen"));
                damage(file);

                Assert.Equal(60, (await _search.Find(null)).Total);
                Assert.Single(await _search.Titles("nomor7"));
                Assert.Equal(before + 1, _search.Feed.FullLoads);
                _search.Restart();
            }
        }
    }

    [Fact]
    public async Task An_index_that_is_ahead_of_the_database_is_rebuilt()
    {
        await _search.Find(null);
        _search.Index.Dispose();
        using var other = new SearchSetup(Records.Of("Satu-satunya"));
        Directory.CreateDirectory(other.Files);
        foreach (var file in Directory.EnumerateFiles(_search.Files))
        {
            File.Copy(file, Path.Combine(other.Files, Path.GetFileName(file)), overwrite: true);
        }

        Assert.Equal(["Satu-satunya"], await other.Titles(null));
    }

    [Fact]
    public async Task Readers_and_the_follower_may_work_at_once()
    {
        await _search.Find(null);
        var writing = Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    _search.Feed.Put(Records.Of($"Serentak {i}"));
                    _search.Index.CatchUp(CancellationToken.None).GetAwaiter().GetResult();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        while (!writing.IsCompleted)
        {
            Assert.InRange((await _search.Find("layanan")).Total, 60, 60);
        }

        await writing;
        Assert.Equal(40, (await _search.Find("serentak")).Total);
    }

    private static void CutShort(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(stream.Length / 2);
    }

    private static void ChangeByte(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = stream.Length / 2;
        var old = stream.ReadByte();
        stream.Position = stream.Length / 2;
        stream.WriteByte((byte)(old ^ 0x5a));
    }
}
