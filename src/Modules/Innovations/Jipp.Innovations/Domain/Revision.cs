namespace Jipp.Innovations.Domain;

/// <summary>What happened to a record in one save. Stored by name.</summary>
internal enum RevisionKind
{
    /// <summary>A source brought it.</summary>
    Created,

    /// <summary>It entered the catalogue after it had been a draft.</summary>
    Published,

    /// <summary>A source says something else.</summary>
    Imported,

    /// <summary>A person wrote.</summary>
    Edited,

    /// <summary>The directory or an alias now says which agency is meant.</summary>
    Recognised,

    /// <summary>Statements were taken back: an import was undone.</summary>
    TakenBack,
    Retired,

    /// <summary>It came back into the catalogue after it had been retired.</summary>
    Restored,

    /// <summary>It lives on in another record from now on.</summary>
    Merged,

    /// <summary>It is a record of its own again.</summary>
    Unmerged,

    /// <summary>Another record was merged into it.</summary>
    Joined,

    /// <summary>A record that had been merged into it left.</summary>
    Parted,
}

/// <summary>Where the new text of a field comes from.</summary>
/// <param name="System"><see cref="Origin.Person"/>, or a source's.</param>
internal sealed record RevisionSource(string System, string? File, int? Row, string? Address)
{
    public static RevisionSource Of(Origin origin) => new(origin.System, origin.File, origin.Row, origin.Address);
}

/// <summary>What a record showed of a field before and after a save; null where nobody said anything.</summary>
/// <param name="Source">Of the new text; null when the text was only taken back, or follows from the directory.</param>
internal sealed record FieldChange(InnovationField Field, string? From, string? To, RevisionSource? Source);

/// <summary>
/// One save that changed what a record shows: the difference to the save before, so that every older version can be read by going back from
/// the present. Written in the same save as the change itself, whatever use case or reaction it was.
/// </summary>
internal sealed class Revision
{
    public required InnovationId InnovationId { get; init; }

    /// <summary>The record's version after the save; grows, with gaps where a save changed nothing that is shown.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RevisionKind Kind { get; init; }

    /// <summary>After the save.</summary>
    public required InnovationState State { get; init; }

    /// <summary>Name as the account showed it then, or the job. Not public.</summary>
    public required string By { get; init; }

    /// <summary>The records that it merged with or parted from.</summary>
    public required IReadOnlyList<InnovationId> Others { get; init; }

    /// <summary>Why it was retired.</summary>
    public string? Reason { get; init; }

    /// <summary>In the order of the screen; empty for a new record, whose first content is what the oldest version shows.</summary>
    public required IReadOnlyList<FieldChange> Changes { get; init; }

    /// <summary>The source that a new record came from.</summary>
    public RevisionSource? Source { get; init; }

    /// <param name="before">What it showed at the save before; null for a new record.</param>
    /// <returns>Null when nothing changed that a reader sees.</returns>
    public static Revision? Of(ShownContent? before, Innovation record, int number, string by, DateTimeOffset at)
    {
        var after = ShownContent.Of(record);
        IReadOnlyList<FieldChange> changes = before is null ? [] : after.Since(before);
        if (KindOf(before, after, record, changes) is not { } kind)
        {
            return null;
        }

        return new()
        {
            InnovationId = record.Id,
            Number = number,
            At = at,
            Kind = kind,
            State = record.State,
            By = by,
            Others = OthersOf(kind, before, after),
            Reason = kind == RevisionKind.Retired ? record.RetiredReason : null,
            Changes = changes,
            Source = before is null && record.Provenance is [var first, ..] ? RevisionSource.Of(first.Origin) : null,
        };
    }

    private static RevisionKind? KindOf(ShownContent? before, ShownContent after, Innovation record, IReadOnlyList<FieldChange> changes)
    {
        if (before is null)
        {
            return RevisionKind.Created;
        }

        if (after.MergedInto is not null && after.MergedInto != before.MergedInto)
        {
            return RevisionKind.Merged;
        }

        if (before.State != after.State)
        {
            return (before.State, after.State) switch
            {
                (InnovationState.Merged, _) => RevisionKind.Unmerged,
                (_, InnovationState.Retired) => RevisionKind.Retired,
                (InnovationState.Retired, _) => RevisionKind.Restored,
                _ => RevisionKind.Published,
            };
        }

        if (after.Brought.Except(before.Brought).Any())
        {
            return RevisionKind.Joined;
        }

        if (before.Brought.Except(after.Brought).Any())
        {
            return RevisionKind.Parted;
        }

        if (changes.Count == 0)
        {
            return after.AgencyCode != before.AgencyCode ? RevisionKind.Recognised : null;
        }

        return record.Doing ?? RevisionKind.Imported;
    }

    private static IReadOnlyList<InnovationId> OthersOf(RevisionKind kind, ShownContent? before, ShownContent after) =>
        kind switch
        {
            RevisionKind.Merged => [after.MergedInto!.Value],
            RevisionKind.Unmerged => [before!.MergedInto!.Value],
            RevisionKind.Joined => [.. after.Brought.Except(before!.Brought)],
            RevisionKind.Parted => [.. before!.Brought.Except(after.Brought)],
            _ => [],
        };
}

/// <summary>What a reader sees of a record, as far as its history tells of it.</summary>
internal sealed record ShownContent(
    InnovationState State,
    InnovationId? MergedInto,
    string? AgencyCode,
    string AgencyName,
    string? Unit,
    IReadOnlyList<FieldProvenance> Provenance,
    IReadOnlyList<InnovationId> Brought
)
{
    private const string Between = "; ";

    public static ShownContent Of(Innovation record) => new(record.State, record.MergedInto, record.AgencyCode, record.AgencyName, record.Unit, record.Provenance, record.Brought);

    /// <summary>Text of every field that shows one. The agency is the name of the directory; of quotations all are shown.</summary>
    public SortedDictionary<InnovationField, string> Texts()
    {
        SortedDictionary<InnovationField, string> texts = [];
        foreach (var said in Provenance.Where(said => said.Stands))
        {
            texts[said.Field] = said.Value;
        }

        foreach (var quoted in Provenance.Where(said => IsQuoted(said.Field)).GroupBy(said => said.Field))
        {
            texts[quoted.Key] = string.Join(Between, quoted.Select(said => said.Value).Distinct().Order(StringComparer.Ordinal));
        }

        texts[InnovationField.Agency] = AgencyName;
        if (Unit is null)
        {
            texts.Remove(InnovationField.Unit);
        }
        else
        {
            texts[InnovationField.Unit] = Unit;
        }

        return texts;
    }

    public IReadOnlyList<FieldChange> Since(ShownContent before)
    {
        if (ReferenceEquals(Provenance, before.Provenance) && AgencyName == before.AgencyName && Unit == before.Unit)
        {
            return [];
        }

        var (now, then) = (Texts(), before.Texts());
        return
        [
            .. now
                .Keys.Union(then.Keys)
                .Order()
                .Select(field => new FieldChange(field, then.GetValueOrDefault(field), now.GetValueOrDefault(field), null))
                .Where(change => change.From != change.To)
                .Select(change => change with { Source = SourceOf(change.Field, change.To) }),
        ];
    }

    /// <summary>A field of which the page shows what every source says.</summary>
    private static bool IsQuoted(InnovationField field) => field is InnovationField.Award or InnovationField.KippTitle;

    private RevisionSource? SourceOf(InnovationField field, string? text) =>
        text is not null
        && Provenance.LastOrDefault(said => said.Field == field && (said.Stands || IsQuoted(field)) && (said.Value == text || field is InnovationField.Agency || IsQuoted(field)))
            is { } said
            ? RevisionSource.Of(said.Origin)
            : null;
}
