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

    /// <summary>Applied and taken back.</summary>
    Undone,
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

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    /// <summary>Counts of the preview, replaced by those of the application.</summary>
    public RowCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Columns of the file that the layout does not know.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; private init; } = [];

    public static ImportRun Stage(SourceFile file, string by, DateTimeOffset at) =>
        new()
        {
            Id = TypedId.New<ImportId>(),
            Layout = file.Layout,
            SourceSystem = file.SourceSystem,
            FileName = file.Name,
            FileId = file.FileId,
            Encoding = file.Encoding,
            Separator = file.Separator,
            IgnoredColumns = file.IgnoredColumns,
            StagedBy = by,
            StagedAt = at,
        };

    public void Counted(RowCounts counts) => Counts = counts;

    /// <param name="skipBadRows">The person's decision to import the good rows although others have faults.</param>
    public Result MayBeApplied(bool skipBadRows)
    {
        if (State != ImportState.Staged)
        {
            return Decided();
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
            return Decided();
        }

        (State, DecidedBy, DecidedAt) = (ImportState.Dropped, by, at);
        return Result.Success();
    }

    public Result MayBeUndone() =>
        State == ImportState.Applied ? Result.Success() : Error.Conflict("import.not-applied", "Hanya impor yang sudah masuk katalog dapat dibatalkan.");

    public void Undone(string by, DateTimeOffset at) => (State, UndoneBy, UndoneAt) = (ImportState.Undone, by, at);

    private static Error Decided() => Error.Conflict("import.decided", "Impor ini sudah diputuskan. Unggah berkasnya lagi bila perlu diulang.");
}

/// <summary>What was recognised of an uploaded file.</summary>
internal sealed record SourceFile(string Layout, string SourceSystem, string Name, Guid FileId, string Encoding, string Separator, IReadOnlyList<string> IgnoredColumns);
