using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>
/// Decides what a good row does to the catalogue and writes that into the row's report. The preview lets it loose on copies, the
/// application on the records themselves, so that both say the same.
/// </summary>
/// <param name="fields">What the file's columns speak of.</param>
internal sealed class RowTaker(ImportRun import, IReadOnlyList<InnovationField> fields, AgencyResolver resolver, DateTimeOffset at)
{
    private static readonly RowNote UnknownAgency = new("Instansi tidak dikenali.");

    /// <summary>Enterprises that rows name and the directory does not know, by name.</summary>
    public Dictionary<string, EnterpriseFound> Enterprises { get; } = [];

    public RowCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Reports what the row would do. The copy is changed by it.</summary>
    public void Preview(ImportRow row, Innovation? copy) => Decide(row, copy, create: false);

    /// <param name="known">The record that the row's key stands for, if there is one.</param>
    /// <returns>The record, changed or new; null for a row with faults.</returns>
    public Innovation? Take(ImportRow row, Innovation? known) => Decide(row, known, create: true);

    private Innovation? Decide(ImportRow row, Innovation? known, bool create)
    {
        if (row.Faults.Count > 0)
        {
            Count(row);
            return null;
        }

        var agency = resolver.Resolve(row.AgencyText, row.Values.GetValueOrDefault(InnovationField.Region));
        Note(row, agency);
        if (known is null)
        {
            known = create ? Innovation.FromSource(Record(row), agency) : null;
            row.Report(RowOutcome.New, agency.Code is not null, [], []);
        }
        else
        {
            var before = known.SaidBy(import.SourceSystem, row.Key);
            var changed = known.TakeOver(Record(row), agency);
            var comesBack = known.WasUndone || (known.State == InnovationState.Draft && row.Published);
            var outcome =
                comesBack ? RowOutcome.New
                : changed.Count > 0 ? RowOutcome.Changed
                : RowOutcome.Unchanged;
            row.Report(outcome, agency.Code is not null, changed, outcome == RowOutcome.Unchanged ? [] : before);
        }

        Count(row);
        return known;
    }

    private SourceRecord Record(ImportRow row)
    {
        var values = new Dictionary<InnovationField, string?>(fields.Count);
        foreach (var field in fields)
        {
            values[field] = row.Values.GetValueOrDefault(field);
        }

        return new(new(import.SourceSystem, row.Key, row.WeakKey, import.FileName, row.Number, row.Address, at), values);
    }

    private void Note(ImportRow row, AgencyResolution agency)
    {
        var recognised = agency.Code is not null;
        var warned = row.Warnings.Any(note => note.Message == UnknownAgency.Message);
        if (warned == recognised)
        {
            row.Warn(recognised ? [.. row.Warnings.Where(note => note.Message != UnknownAgency.Message)] : [.. row.Warnings, UnknownAgency]);
        }

        if (agency is { Code: null, Proposed: { } enterprise })
        {
            Enterprises.TryAdd(
                AgencyNames.Fold(enterprise.Name),
                new(enterprise.Name, enterprise.Kind, agency.ProvinceCode, row.Address ?? $"{import.FileName}, baris {row.Number}")
            );
        }
    }

    private void Count(ImportRow row) =>
        Counts = new(
            Counts.New + (row.Outcome == RowOutcome.New ? 1 : 0),
            Counts.Changed + (row.Outcome == RowOutcome.Changed ? 1 : 0),
            Counts.Unchanged + (row.Outcome == RowOutcome.Unchanged ? 1 : 0),
            Counts.Refused + (row.Outcome == RowOutcome.Refused ? 1 : 0),
            Counts.Warned + (row.Outcome != RowOutcome.Refused && row.Warned ? 1 : 0),
            Counts.Unrecognised + (row.Outcome != RowOutcome.Refused && !row.Recognised ? 1 : 0)
        );
}
