using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);
}

internal enum ImportState
{
    /// <summary>Rows wait in staging for a person's decision; the catalogue is untouched.</summary>
    Staged,
    Applied,

    /// <summary>Given up before anything was written.</summary>
    Dropped,
}

/// <summary>What happened, or would happen, to a row.</summary>
internal enum RowOutcome
{
    New,
    Changed,
    Unchanged,

    /// <summary>Has a fault: never written.</summary>
    Refused,
}

internal sealed record RowCounts(int New, int Changed, int Unchanged, int Refused, int Warned, int Unrecognised)
{
    public int Good => New + Changed + Unchanged;

    public int All => Good + Refused;
}

/// <summary>The import found an enterprise that the directory does not know.</summary>
internal sealed record EnterpriseFound(string Name, string Kind, string? ProvinceCode, string Source) : IDomainEvent;

/// <summary>One file on its way into the catalogue: staged with a report per row, then applied whole or dropped.</summary>
internal sealed class ImportRun : AggregateRoot<ImportId>
{
    private ImportRun() { }

    public string Layout { get; private init; } = "";

    /// <summary>System that the rows come from, e.g. <c>panrb-kipp</c>.</summary>
    public string SourceSystem { get; private init; } = "";

    public string FileName { get; private init; } = "";

    /// <summary>The uploaded file in the file store.</summary>
    public Guid FileId { get; private init; }

    /// <summary>As recognised, e.g. <c>UTF-8 (BOM)</c>.</summary>
    public string Encoding { get; private init; } = "";

    /// <summary><c>,</c>, <c>;</c>, a tab or <c>|</c>.</summary>
    public string Separator { get; private init; } = "";

    public ImportState State { get; private set; }

    public DateTimeOffset StagedAt { get; private init; }

    /// <summary>Name as the account showed it then.</summary>
    public string StagedBy { get; private init; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who applied or dropped it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Counts of the preview, replaced by those of the application.</summary>
    public RowCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public static ImportRun Stage(ImportId id, SourceFile file, RowCounts counts, string by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Layout = file.Layout,
            SourceSystem = file.SourceSystem,
            FileName = file.Name,
            FileId = file.FileId,
            Encoding = file.Encoding,
            Separator = file.Separator,
            Counts = counts,
            StagedBy = by,
            StagedAt = at,
        };

    /// <param name="skipBadRows">The person's decision to import the good rows although others have faults.</param>
    public Result MayBeApplied(bool skipBadRows)
    {
        if (State != ImportState.Staged)
        {
            return Error.Conflict("import.decided", "Impor ini sudah diputuskan. Unggah berkasnya lagi bila perlu diulang.");
        }

        if (Counts.Good == 0)
        {
            return Error.Invalid("import.nothing-good", "Tidak ada baris yang baik untuk diimpor.");
        }

        return Counts.Refused > 0 && !skipBadRows
            ? Error.Invalid("import.bad-rows", "{0} baris bermasalah. Perbaiki berkasnya, atau pilih untuk mengimpor baris yang baik saja.", Counts.Refused)
            : Result.Success();
    }

    public void Applied(RowCounts counts, IEnumerable<EnterpriseFound> enterprises, string by, DateTimeOffset at)
    {
        (State, Counts, DecidedBy, DecidedAt) = (ImportState.Applied, counts, by, at);
        foreach (var enterprise in enterprises)
        {
            Raise(enterprise);
        }
    }

    public Result Drop(string by, DateTimeOffset at)
    {
        if (State != ImportState.Staged)
        {
            return Error.Conflict("import.decided", "Impor ini sudah diputuskan. Unggah berkasnya lagi bila perlu diulang.");
        }

        (State, DecidedBy, DecidedAt) = (ImportState.Dropped, by, at);
        return Result.Success();
    }
}

/// <summary>What was recognised of an uploaded file.</summary>
internal sealed record SourceFile(string Layout, string SourceSystem, string Name, Guid FileId, string Encoding, string Separator);

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

    public RowOutcome Outcome { get; set; }

    /// <summary>Faults: the row is refused for these reasons.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Warnings: the row goes in, marked.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    public IReadOnlyList<InnovationField> ChangedFields { get; set; } = [];

    public bool Recognised { get; set; }

    /// <summary>The record it went into; null before it is applied and for refused rows.</summary>
    public InnovationId? InnovationId { get; set; }
}
