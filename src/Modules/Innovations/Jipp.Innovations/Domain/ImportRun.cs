using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    public static ImportId From(Guid value) => new(value);
}

internal enum ImportState
{
    /// <summary>Readable, but a person must say which of its columns are those of the layout.</summary>
    Unmatched,

    /// <summary>Waits to be read, or is being read.</summary>
    Received,

    /// <summary>Rows wait in staging for a person's decision; the catalogue is untouched.</summary>
    Staged,

    /// <summary>Decided: waits to be written, or is being written.</summary>
    Approved,
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

    /// <summary><c>,</c>, <c>;</c>, a tab or <c>|</c>; the sheet's name for XLSX.</summary>
    public string Separator { get; private init; } = "";

    /// <summary>Rows below the header.</summary>
    public int Rows { get; private init; }

    /// <summary>The header, as the file writes it.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>Which column of the file is which of the layout.</summary>
    public ColumnMatch Match { get; private set; } = ColumnMatch.None;

    /// <summary>Until then another process works on it and nobody else begins.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public ImportState State { get; private set; }

    public DateTimeOffset StagedAt { get; private init; }

    /// <summary>Name as the account showed it then.</summary>
    public string StagedBy { get; private init; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who applied or dropped it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When linkage had looked at what the import brought; null before.</summary>
    public DateTimeOffset? LinkedAt { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    /// <summary>Counts of the preview, replaced by those of the application.</summary>
    public RowCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public static ImportRun Receive(SourceFile file, ColumnMatch match, string by, DateTimeOffset at) =>
        new()
        {
            Id = TypedId.New<ImportId>(),
            Layout = file.Layout,
            SourceSystem = file.SourceSystem,
            FileName = file.Name,
            FileId = file.FileId,
            Encoding = file.Encoding,
            Separator = file.Separator,
            Rows = file.Rows,
            Columns = file.Columns,
            Match = match,
            State = match.Missing.Count == 0 ? ImportState.Received : ImportState.Unmatched,
            StagedBy = by,
            StagedAt = at,
        };

    /// <summary>A person says which columns are meant. What was read before is read again.</summary>
    public Result MatchColumns(ColumnMatch match)
    {
        if (State is not (ImportState.Unmatched or ImportState.Received or ImportState.Staged))
        {
            return Decided();
        }

        (Match, State, Counts, LeasedUntil) = (match, match.Missing.Count == 0 ? ImportState.Received : ImportState.Unmatched, new(0, 0, 0, 0, 0, 0), null);
        return Result.Success();
    }

    /// <summary>All rows are in staging.</summary>
    public void Staged(RowCounts counts) => (State, Counts, LeasedUntil) = (ImportState.Staged, counts, null);

    /// <summary>Somebody begins to work on it. False while another one does, or when nothing is to be done.</summary>
    public bool Lease(DateTimeOffset now, TimeSpan length)
    {
        if (State is not (ImportState.Received or ImportState.Approved) || LeasedUntil > now)
        {
            return false;
        }

        LeasedUntil = now + length;
        return true;
    }

    /// <param name="skipBadRows">The person's decision to import the good rows although others have faults.</param>
    public Result MayBeApplied(bool skipBadRows)
    {
        if (State == ImportState.Approved)
        {
            return Result.Success();
        }

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

    /// <summary>The decision stands; writing may take a while.</summary>
    public Result Approve(bool skipBadRows, string by, DateTimeOffset at)
    {
        if (State != ImportState.Staged)
        {
            return Decided();
        }

        if (MayBeApplied(skipBadRows).Error is { } refusal)
        {
            return refusal;
        }

        (State, DecidedBy, DecidedAt) = (ImportState.Approved, by, at);
        return Result.Success();
    }

    /// <param name="by">Who wrote it, unless somebody approved it before.</param>
    public void Applied(RowCounts counts, IEnumerable<EnterpriseFound> enterprises, string by, DateTimeOffset at)
    {
        (State, Counts, DecidedBy, DecidedAt, LeasedUntil) = (ImportState.Applied, counts, DecidedBy ?? by, at, null);
        foreach (var enterprise in enterprises)
        {
            Raise(enterprise);
        }

        Raise(new ImportApplied(at));
    }

    public void Linked(DateTimeOffset at) => LinkedAt = at;

    public Result Drop(string by, DateTimeOffset at)
    {
        if (State is not (ImportState.Unmatched or ImportState.Received or ImportState.Staged))
        {
            return Decided();
        }

        (State, DecidedBy, DecidedAt) = (ImportState.Dropped, by, at);
        return Result.Success();
    }

    public Result MayBeUndone() => State == ImportState.Applied ? Result.Success() : Error.Conflict("import.not-applied", "Hanya impor yang sudah masuk katalog dapat dibatalkan.");

    public void Undone(string by, DateTimeOffset at) => (State, UndoneBy, UndoneAt) = (ImportState.Undone, by, at);

    private static Error Decided() => Error.Conflict("import.decided", "Impor ini sudah diputuskan. Unggah berkasnya lagi bila perlu diulang.");
}

/// <summary>What was recognised of an uploaded file.</summary>
internal sealed record SourceFile(string Layout, string SourceSystem, string Name, Guid FileId, string Encoding, string Separator, int Rows, IReadOnlyList<string> Columns);

/// <summary>How a file's columns stand for those of a layout.</summary>
/// <param name="ByColumn">Column of the file by column of the layout.</param>
/// <param name="Missing">Columns that the layout needs and the file does not have.</param>
/// <param name="Ignored">Columns of the file that mean nothing to the layout.</param>
internal sealed record ColumnMatch(IReadOnlyDictionary<string, string> ByColumn, IReadOnlyList<string> Missing, IReadOnlyList<string> Ignored)
{
    public static readonly ColumnMatch None = new(new Dictionary<string, string>(), [], []);
}

/// <summary>People said once that files of this layout call a column so; later files are understood by themselves.</summary>
internal sealed class ColumnName
{
    public required string Layout { get; init; }

    /// <summary>Name in the file, folded.</summary>
    public required string Folded { get; init; }

    /// <summary>Column of the layout that it stands for.</summary>
    public required string Column { get; set; }

    public required string SaidBy { get; set; }

    public required DateTimeOffset At { get; set; }
}
