namespace Jipp.Innovations.Domain;

/// <summary>What is wrong with a row or worth knowing. <paramref name="Message"/> is Indonesian, the key of its translation, with {0}-style places.</summary>
internal sealed record RowNote(string Message, params IReadOnlyList<string> Args);

/// <summary>One row of a staged file and its report.</summary>
internal sealed class ImportRow
{
    public required ImportId ImportId { get; init; }

    /// <summary>Line of the file where the row begins; the header is line 1.</summary>
    public required int Number { get; init; }

    /// <summary>Source key; empty when the row has a fault that leaves none.</summary>
    public required string Key { get; init; }

    public required bool WeakKey { get; init; }

    public required string Title { get; init; }

    public required string AgencyText { get; init; }

    /// <summary>What the row says, by field; emptied once applied.</summary>
    public required IReadOnlyDictionary<InnovationField, string> Values { get; set; }

    public string? Address { get; init; }

    /// <summary>Whether the source calls the row published.</summary>
    public required bool Published { get; init; }

    /// <summary>Number that the source gives the record; kept when it is free.</summary>
    public string? Nri { get; init; }

    public RowOutcome Outcome { get; private set; }

    /// <summary>Whether the report has changed since the row was made or loaded.</summary>
    public bool ReportChanged { get; private set; }

    /// <summary>What this source said of the record before, when the row changed it. Undoing takes it back.</summary>
    public IReadOnlyList<FieldProvenance> Before { get; private set; } = [];

    /// <summary>Faults: the row is refused for these reasons.</summary>
    public required IReadOnlyList<RowNote> Faults { get; set; }

    /// <summary>Warnings: the row goes in, marked.</summary>
    public IReadOnlyList<RowNote> Warnings { get; private set; } = [];

    public bool Warned { get; private set; }

    public IReadOnlyList<InnovationField> ChangedFields { get; private set; } = [];

    public bool Recognised { get; private set; }

    /// <summary>The record it went into; null before it is applied and for refused rows.</summary>
    public InnovationId? InnovationId { get; set; }

    public void Warn(IReadOnlyList<RowNote> warnings) => (Warnings, Warned, ReportChanged) = (warnings, warnings.Count > 0, true);

    public void Refuse(RowNote fault)
    {
        Faults = [.. Faults, fault];
        (Outcome, ReportChanged) = (RowOutcome.Refused, true);
    }

    /// <summary>What the row does.</summary>
    public void Report(RowOutcome outcome, bool recognised, IReadOnlyList<InnovationField> changed, IReadOnlyList<FieldProvenance> before)
    {
        if (Outcome == outcome && Recognised == recognised && ChangedFields.SequenceEqual(changed) && Before.SequenceEqual(before))
        {
            return;
        }

        (Outcome, Recognised, ChangedFields, Before, ReportChanged) = (outcome, recognised, changed, before, true);
    }
}
