namespace Jipp.Validation.Domain;

/// <summary>What an office puts beside its answer. Every part may be left out.</summary>
/// <param name="Kind">Code of Data/iga_evidence_types.csv, e.g. <c>sk_tim</c>.</param>
/// <param name="Link">A web address, shown to the public.</param>
/// <param name="DecreeNumber">Number of the decree or regulation as written on it.</param>
internal sealed record Evidence(string? Kind, IReadOnlyList<EvidenceFileId> Files, string? Link, string? DecreeNumber, DateOnly? DecreedOn)
{
    public static readonly Evidence None = new(null, [], null, null, null);

    public bool SameAs(Evidence other) =>
        (Kind, Link, DecreeNumber, DecreedOn) == (other.Kind, other.Link, other.DecreeNumber, other.DecreedOn) && Files.ToHashSet().SetEquals(other.Files);
}

/// <summary>What the office says that the catalogue has wrong or lacks; null where it says nothing.</summary>
/// <param name="Video">A web address.</param>
internal sealed record Correction(string? Summary, string? Unit, int? ImplementedYear, string? Video)
{
    public static readonly Correction None = new(null, null, null, null);

    public const string SummaryName = "summary";

    public const string UnitName = "unit";

    public const string YearName = "implemented-year";

    public const string VideoName = "video";

    /// <summary>Names of the fields that it says something of.</summary>
    public IReadOnlyList<string> Fields { get; } =
    [
        .. new[] { (SummaryName, Summary is not null), (UnitName, Unit is not null), (YearName, ImplementedYear is not null), (VideoName, Video is not null) }
            .Where(field => field.Item2)
            .Select(field => field.Item1),
    ];
}

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum EvidenceType
{
    Pdf,
    Jpeg,
    Png,
    Webp,
}

internal static class EvidenceTypes
{
    public static string MediaType(this EvidenceType type) =>
        type switch
        {
            EvidenceType.Pdf => "application/pdf",
            EvidenceType.Jpeg => "image/jpeg",
            EvidenceType.Png => "image/png",
            _ => "image/webp",
        };

    /// <summary>Ending of a file's name, without the dot.</summary>
    public static string Ending(this EvidenceType type) =>
        type switch
        {
            EvidenceType.Pdf => "pdf",
            EvidenceType.Jpeg => "jpg",
            EvidenceType.Png => "png",
            _ => "webp",
        };

    /// <summary>Null when the bytes begin like none of the four.</summary>
    public static EvidenceType? Of(ReadOnlySpan<byte> first) =>
        first.StartsWith("%PDF-"u8) ? EvidenceType.Pdf
        : first is [0xFF, 0xD8, 0xFF, ..] ? EvidenceType.Jpeg
        : first.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? EvidenceType.Png
        : first.Length >= 12 && first.StartsWith("RIFF"u8) && first[8..12].SequenceEqual("WEBP"u8) ? EvidenceType.Webp
        : null;
}
