namespace Jipp.Innovations.Domain;

/// <summary>
/// Which statement a record shows of a field that it and records merged into it speak of. Each brings the one that stands in itself; of these
/// goes first what a person wrote, the latest; then the source by its place in <see cref="SourceOrder"/>; then the fuller text; then the
/// surviving record's own. Whose innovation it is, is not decided so: agency and place are always the surviving record's own where it has them.
/// </summary>
internal static class Survivorship
{
    /// <summary>The ministry's catalogue before the index of regions, both before what agencies and books collected. Others come last.</summary>
    public static IReadOnlyList<string> SourceOrder { get; } =
    ["jippnas", "panrb-kipp", "kemendagri-iga", "kemendagri-tuxedovation", "lan-inoland", "lan-direktori-2018", "lan-proper", "daerah"];

    /// <summary>Place of a source in the order; the last one for those that are not in it.</summary>
    public static int PlaceOf(string system)
    {
        for (var place = 0; place < SourceOrder.Count; place++)
        {
            if (SourceOrder[place] == system)
            {
                return place;
            }
        }

        return SourceOrder.Count;
    }

    /// <summary>The same statements in the same order, of each field exactly one standing.</summary>
    public static IReadOnlyList<FieldProvenance> Settle(IReadOnlyList<FieldProvenance> statements)
    {
        var best = new Dictionary<InnovationField, FieldProvenance>();
        foreach (var said in statements.Where(said => said.StandsAtHome))
        {
            if (!best.TryGetValue(said.Field, out var other) || Compare(said, other) < 0)
            {
                best[said.Field] = said;
            }
        }

        return
        [
            .. statements.Select(said =>
            {
                var (stands, yields) =
                    !said.StandsAtHome ? (false, false)
                    : ReferenceEquals(best[said.Field], said) ? (true, false)
                    : (false, true);
                return (said.Stands, said.Yields) == (stands, yields) ? said : said with { Stands = stands, Yields = yields };
            }),
        ];
    }

    /// <summary>Below 0 when the first goes before the second.</summary>
    private static int Compare(FieldProvenance one, FieldProvenance other)
    {
        int[] steps =
        [
            one.Field is InnovationField.Agency or InnovationField.Region ? OwnFirst(one, other) : 0,
            other.Origin.IsPerson.CompareTo(one.Origin.IsPerson),
            one.Origin.IsPerson && other.Origin.IsPerson ? other.Origin.At.CompareTo(one.Origin.At) : 0,
            PlaceOf(one.Origin.System).CompareTo(PlaceOf(other.Origin.System)),
            other.Value.Length.CompareTo(one.Value.Length),
            OwnFirst(one, other),
            one.Origin.At.CompareTo(other.Origin.At),
            string.CompareOrdinal(one.Origin.Key, other.Origin.Key),
            (one.Home?.Value ?? default).CompareTo(other.Home?.Value ?? default),
        ];
        return Array.Find(steps, step => step != 0);
    }

    private static int OwnFirst(FieldProvenance one, FieldProvenance other) => (one.Home is not null).CompareTo(other.Home is not null);
}
