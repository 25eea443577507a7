namespace Jipp.Innovations.Domain;

/// <summary>A spelling that a person said means an agency. Belongs to this module: the directory has aliases of its own.</summary>
internal sealed class AgencyAlias
{
    public const int LongestFolded = 300;

    /// <summary>The spelling folded as agency names are compared; one agency each.</summary>
    public required string Folded { get; init; }

    /// <summary>The spelling as it stood in the source.</summary>
    public required string Text { get; init; }

    public required string AgencyCode { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
