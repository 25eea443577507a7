using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;

namespace Jipp.Testing.Search;

/// <summary>Records and changes in memory, numbered as the database would.</summary>
internal sealed class MemoryFeed : ICatalogueFeed
{
    private readonly Dictionary<Guid, CatalogueDocument> _records = [];
    private readonly List<SeenChange> _changes = [];
    private long _last;

    public int FullLoads { get; private set; }

    public IReadOnlyCollection<CatalogueDocument> Records => _records.Values;

    public void Put(params IEnumerable<CatalogueDocument> records)
    {
        foreach (var record in records)
        {
            _records[record.Id] = record;
            Told(++_last, record.Id);
        }
    }

    public void Remove(Guid id)
    {
        _records.Remove(id);
        Told(++_last, id);
    }

    /// <summary>A number is taken by a transaction that has not committed yet.</summary>
    public long Begin() => ++_last;

    public void Commit(long number, CatalogueDocument record)
    {
        _records[record.Id] = record;
        Told(number, record.Id);
    }

    public Task<IReadOnlyList<SeenChange>> ChangesAfter(long sequence, int atMost, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SeenChange>>([.. _changes.Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence).Take(atMost)]);

    public Task<long> LastSequence(CancellationToken ct) => Task.FromResult(_changes.Select(change => change.Sequence).DefaultIfEmpty().Max());

    public Task<int> GraceDays(CancellationToken ct) => Task.FromResult(ConfirmationPolicy.UsualGraceDays);

    public Task<IReadOnlyList<CatalogueDocument>> Load(IReadOnlyCollection<InnovationId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CatalogueDocument>>([.. ids.Select(id => _records.GetValueOrDefault(id.Value)).OfType<CatalogueDocument>()]);

    public async IAsyncEnumerable<IReadOnlyList<CatalogueDocument>> LoadAll([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        FullLoads++;
        await Task.CompletedTask;
        foreach (var batch in _records.Values.Chunk(50))
        {
            ct.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    private void Told(long number, Guid id) => _changes.Add(new SeenChange(number, new InnovationId(id)));
}
