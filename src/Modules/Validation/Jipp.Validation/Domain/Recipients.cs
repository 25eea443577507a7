namespace Jipp.Validation.Domain;

/// <summary>Somebody to be told of a nudge.</summary>
/// <param name="Office">The office by which the person is told.</param>
/// <param name="IsCopy">Told of the silence of others, not asked.</param>
internal sealed record Recipient(Guid PersonId, Office Office, bool IsCopy);

internal static class Recipients
{
    /// <summary>
    /// Those who hold the office that the duty rests on. Who unsubscribed is left out, and when nobody is left the next office in order is
    /// asked, without the duty moving; the last rung goes to everybody. Copies go to the offices that the rung names. Empty while nobody
    /// holds anything: the nudge waits.
    /// </summary>
    public static IReadOnlyList<Recipient> Of(Duty duty, Rung rung, OfficeBook book, IReadOnlySet<Guid> unsubscribed) =>
        Of(duty.Office, book.Chain(duty.Address), rung, book, unsubscribed);

    public static IReadOnlyList<Recipient> Of(Office restsOn, IReadOnlyList<Office> chain, Rung rung, OfficeBook book, IReadOnlySet<Guid> unsubscribed)
    {
        List<Recipient> told = [];
        var asked = rung.Always && book.HasHolder(restsOn) ? [restsOn] : FirstReachable(restsOn, chain, book, unsubscribed);
        foreach (var office in asked)
        {
            told.AddRange(book.HoldersOf(office).Where(person => rung.Always || !unsubscribed.Contains(person)).Distinct().Select(person => new Recipient(person, office, false)));
        }

        foreach (var office in chain.Where(office => rung.CopyTo.Contains(office.Kind)))
        {
            told.AddRange(
                book.HoldersOf(office)
                    .Where(person => !unsubscribed.Contains(person) && told.TrueForAll(known => known.PersonId != person))
                    .Select(person => new Recipient(person, office, true))
            );
        }

        return told;
    }

    private static IEnumerable<Office> FirstReachable(Office restsOn, IReadOnlyList<Office> chain, OfficeBook book, IReadOnlySet<Guid> unsubscribed)
    {
        var after = chain.Where(office => office.Kind > restsOn.Kind);
        return new[] { restsOn }.Concat(after).Where(office => book.HoldersOf(office).Any(person => !unsubscribed.Contains(person))).Take(1);
    }
}
