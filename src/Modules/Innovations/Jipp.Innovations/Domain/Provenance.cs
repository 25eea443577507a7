namespace Jipp.Innovations.Domain;

/// <summary>Where a statement comes from.</summary>
/// <param name="System"><c>panrb-kipp</c>, <c>kemendagri-iga</c>, <c>daerah</c>, <c>lan-direktori-2018</c>, or <see cref="Person"/>.</param>
/// <param name="Key">The source's own number, or a hash of its words when <paramref name="Weak"/>.</param>
/// <param name="Weak">A weak key may mean another record, so it never overwrites what a person wrote.</param>
/// <param name="File">Name of the imported file; null for a person.</param>
/// <param name="Row">Line of that file where the row begins.</param>
/// <param name="Address">Web address that the row cites.</param>
internal sealed record Origin(string System, string Key, bool Weak, string? File, int? Row, string? Address, DateTimeOffset At)
{
    /// <summary>Source system of what people write. Who it was stands in the audit alone.</summary>
    public const string Person = "perubahan";

    /// <summary>Source system of what an office says while it answers whether the innovation still runs.</summary>
    public const string Confirmation = "konfirmasi";

    public static Origin ByPerson(DateTimeOffset at) => new(Person, "", false, null, null, null, at);

    /// <param name="answer">Number of the answer: each one is a source of its own, so that what an office says again stands again.</param>
    /// <param name="address">Page of the confirmations of the record.</param>
    public static Origin ByConfirmation(int answer, string address, DateTimeOffset at) => new(Confirmation, $"{answer}", false, null, null, address, at);

    public bool IsPerson => System is Person or Confirmation;

    public bool SameSource(Origin other) => System == other.System && Key == other.Key;
}

/// <summary>What one source says of one field. <paramref name="Stands"/> marks the statement that the record shows.</summary>
internal sealed record FieldProvenance(InnovationField Field, string Value, Origin Origin, bool Stands)
{
    /// <summary>The merged record that the statement was brought by; null for the record's own.</summary>
    public InnovationId? Home { get; init; }

    /// <summary>Stands in the record that it belongs to, and yields to another one's statement while the two are merged.</summary>
    public bool Yields { get; init; }

    public bool StandsAtHome => Stands || Yields;

    public FieldProvenance StandingAgain() => this with { Stands = true };
}

/// <summary>One source of a record. System and key together mean at most one record.</summary>
internal sealed record SourceKey(string System, string Key, bool Weak, string? Address);

/// <summary>A source of a record that was merged into this one; the key itself stays with the merged record.</summary>
internal sealed record BroughtSource(InnovationId Home, string System, string Key, string? Address);

/// <summary>An award in the source's own words: quoted, never a badge.</summary>
internal sealed record QuotedAward(string Text, int? Year, string Source);

/// <summary>A KIPP title that a source claims.</summary>
internal sealed record AwardClaim(string Text, int? Year, string Source);

/// <summary>
/// What one source says of one innovation. Of a field that is not listed it says nothing; an empty value says that the field is empty and
/// takes an earlier statement of the same source back.
/// </summary>
internal sealed record SourceRecord(Origin Origin, IReadOnlyDictionary<InnovationField, string?> Values);
