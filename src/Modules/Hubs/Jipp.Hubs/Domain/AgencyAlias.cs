namespace Jipp.Hubs.Domain;

internal enum AliasKind
{
    /// <summary>Another way to write the present name.</summary>
    Spelling,

    /// <summary>The agency bore this name until it was renamed.</summary>
    FormerName,
}

/// <summary>Another name that means the agency.</summary>
/// <param name="Folded">The name as it is compared; no two agencies share one.</param>
/// <param name="Until">For a former name: the day of the renaming.</param>
/// <param name="Source">For a former name: the document of the renaming.</param>
internal sealed record AgencyAlias(string Text, string Folded, AliasKind Kind, DateOnly? Until, string? Source);
