using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>The local copies that a batch of events is about; a record that was never heard of gets a new one.</summary>
internal sealed class LocalCopies(IRepository<InnovationCopy> copies)
{
    public async Task<IReadOnlyDictionary<Guid, InnovationCopy>> Of(IEnumerable<Guid> innovations, CancellationToken ct)
    {
        var ids = innovations.Distinct().Select(id => new InnovationId(id)).ToList();
        var found = (await copies.List(new InnovationCopies(ids), ct)).ToDictionary(copy => copy.Id.Value);
        foreach (var id in ids.Where(id => !found.ContainsKey(id.Value)))
        {
            var copy = InnovationCopy.Of(id);
            copies.Add(copy);
            found.Add(id.Value, copy);
        }

        return found;
    }
}
