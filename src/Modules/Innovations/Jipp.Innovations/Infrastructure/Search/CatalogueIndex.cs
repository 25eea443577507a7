using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The catalogue's index of this host (definitions 29): opened at first use, rebuilt when its files are missing or damaged, and kept behind the
/// database by the change table. One writer; readers never wait for it.
/// </summary>
internal sealed class CatalogueIndex(DatabaseSettings data, ICatalogueFeed feed, CommitSignal commits, TimeProvider time, ILogger<CatalogueIndex> log)
    : ICatalogueIndex,
        IDisposable
{
    private const int Batch = 500;

    /// <summary>A rebuild takes numbers this far back once more, for transactions that were open while it read.</summary>
    private const int Overlap = 10_000;

    private readonly string _folder = Path.Combine(data.Folder, "index");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile IndexFiles? _files;
    private ChangeCursor _cursor = new(0, time);
    private long _followed = -1;
    private volatile int _graceDays = ConfirmationPolicy.UsualGraceDays;
    private bool _uncommitted;

    public async Task<CatalogueHits> Search(CatalogueSearch search, CancellationToken ct) =>
        await Read(
            state =>
            {
                var asOf = search with { GraceDays = _graceDays };
                return CatalogueSearcher.Search(state, asOf) with { GraceDays = asOf.GraceDays };
            },
            ct
        );

    public async Task<CatalogueStream> Stream(CatalogueSearch search, CancellationToken ct)
    {
        await FollowIfBehind(ct);
        try
        {
            return Open(_files!, search);
        }
        catch (Exception failure) when (IndexFiles.MayBeDamage(failure) && !IndexFiles.IsIntact(_folder))
        {
            await Rebuild(failure, ct);
            return Open(_files!, search);
        }
    }

    public async Task<IReadOnlyList<CatalogueDocument>> Similar(Guid id, int atMost, DateTimeOffset now, CancellationToken ct) =>
        await Read(state => SimilarRecords.Find(state, id, atMost, now, _graceDays), ct);

    public async Task<int> CatchUp(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await Follow(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes what was taken over survive a restart; without it the change table is read again from the last commit.</summary>
    public async Task Save(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_files is { } files)
            {
                CommitIfNeeded(files);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (_files is { } files)
        {
            CommitIfNeeded(files);
            files.Dispose();
        }

        _files = null;
        _turn.Dispose();
    }

    private async Task<T> Read<T>(Func<IndexState, T> query, CancellationToken ct)
    {
        await FollowIfBehind(ct);
        try
        {
            return Ask(_files!, query);
        }
        catch (Exception failure) when (IndexFiles.MayBeDamage(failure) && !IndexFiles.IsIntact(_folder))
        {
            await Rebuild(failure, ct);
            return Ask(_files!, query);
        }
    }

    private static T Ask<T>(IndexFiles files, Func<IndexState, T> query)
    {
        var searcher = files.Searchers.Acquire();
        try
        {
            return query((IndexState)searcher);
        }
        finally
        {
            files.Searchers.Release(searcher);
        }
    }

    private CatalogueStream Open(IndexFiles files, CatalogueSearch search)
    {
        var searcher = files.Searchers.Acquire();
        try
        {
            var reader = searcher.IndexReader;
            var asOf = search with { GraceDays = _graceDays };
            var documents = CatalogueSearcher.All((IndexState)searcher, asOf);
            return new(
                CatalogueSearcher.StampOf(reader, documents),
                asOf.GraceDays,
                documents.Select(document => RecordFields.Read(reader.Document(document))),
                () => files.Searchers.Release(searcher)
            );
        }
        catch
        {
            files.Searchers.Release(searcher);
            throw;
        }
    }

    /// <summary>
    /// A reader who just saved finds the change. While somebody else is taking changes over, the searchers at hand are good enough, unless
    /// there are none yet.
    /// </summary>
    private async Task FollowIfBehind(CancellationToken ct)
    {
        if (_files is not null && commits.Count == Interlocked.Read(ref _followed))
        {
            return;
        }

        if (!await _turn.WaitAsync(_files is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct))
        {
            return;
        }

        try
        {
            await Follow(ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<int> Follow(CancellationToken ct)
    {
        try
        {
            return await TakeChanges(ct);
        }
        catch (Exception failure) when (_files is not null && IndexFiles.MayBeDamage(failure) && !IndexFiles.IsIntact(_folder))
        {
            return await FillAnew(failure, ct);
        }
    }

    private async Task<int> TakeChanges(CancellationToken ct)
    {
        var files = _files ?? await Open(ct);
        var changed = 0;
        while (true)
        {
            var count = commits.Count;
            var changes = _cursor.New(await feed.ChangesAfter(_cursor.Low, Batch + _cursor.Waiting, ct)).ToList();
            if (changes.Count == 0)
            {
                _cursor.Took([]);
                Interlocked.Exchange(ref _followed, count);
                return changed;
            }

            var ids = changes.Select(change => change.InnovationId).Distinct().ToList();
            var visible = await feed.Load(ids, ct);
            foreach (var record in visible)
            {
                files.Writer.UpdateDocument(new Term(RecordFields.Id, record.Id.ToString("N")), RecordFields.Of(record));
            }

            files.Writer.DeleteDocuments([.. ids.Select(id => id.Value).Except(visible.Select(record => record.Id)).Select(id => new Term(RecordFields.Id, id.ToString("N")))]);
            files.Searchers.MaybeRefreshBlocking();
            if (ids.Contains(CatalogueChange.OfPolicy))
            {
                _graceDays = await feed.GraceDays(ct);
            }

            _cursor.Took(changes);
            _uncommitted = true;
            changed += ids.Count;
        }
    }

    private async Task<IndexFiles> Open(CancellationToken ct)
    {
        if (IndexFiles.TryOpen(_folder) is { } found)
        {
            if (found.Cursor <= await feed.LastSequence(ct))
            {
                _cursor = new ChangeCursor(found.Cursor, time);
                _graceDays = await feed.GraceDays(ct);
                return _files = found.Files;
            }

            // The database is younger than the index: another one, or restored from a copy.
            found.Files.Dispose();
        }

        return await Fill(ct);
    }

    private async Task Rebuild(Exception damage, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            await FillAnew(damage, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<int> FillAnew(Exception damage, CancellationToken ct)
    {
        log.LogWarning(damage, "The search index cannot be read and is rebuilt");
        _files?.Dispose();
        _files = null;
        return (await Fill(ct)).Writer.NumDocs;
    }

    private void CommitIfNeeded(IndexFiles files)
    {
        if (_uncommitted)
        {
            files.Commit(_cursor.Low);
            _uncommitted = false;
        }
    }

    private async Task<IndexFiles> Fill(CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var cursor = new ChangeCursor(Math.Max(0, await feed.LastSequence(ct) - Overlap), time);
        for (var from = cursor.Low; await feed.ChangesAfter(from, Overlap, ct) is { Count: > 0 } known; from = known[^1].Sequence)
        {
            cursor.Took(known);
        }

        var files = IndexFiles.Create(_folder);
        try
        {
            await foreach (var records in feed.LoadAll(ct))
            {
                foreach (var record in records)
                {
                    files.Writer.AddDocument(RecordFields.Of(record));
                }
            }

            _graceDays = await feed.GraceDays(ct);
            files.Commit(cursor.Low);
            files.Searchers.MaybeRefreshBlocking();
        }
        catch
        {
            files.Dispose();
            throw;
        }

        (_cursor, _uncommitted) = (cursor, false);
        log.LogInformation("Search index rebuilt: {Records} records in {Milliseconds} ms", files.Writer.NumDocs, (int)time.GetElapsedTime(started).TotalMilliseconds);
        return _files = files;
    }
}
