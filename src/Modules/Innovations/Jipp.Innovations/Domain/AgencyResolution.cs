namespace Jipp.Innovations.Domain;

/// <summary>What a text of a source says about the agency.</summary>
/// <param name="Code">Directory key; null while the agency is not recognised.</param>
/// <param name="Name">Name in the directory, else the text of the source.</param>
/// <param name="Unit">The unit that a trailing bracket names.</param>
/// <param name="ProvinceCode">Province of the agency, or of the row's region while the agency is not recognised; null for central agencies.</param>
internal sealed record AgencyResolution(string? Code, string Name, string? Unit, string? ProvinceCode)
{
    /// <summary>Set when the text names a state or regional enterprise that the directory does not know.</summary>
    public ProposedEnterprise? Proposed { get; init; }
}

/// <param name="Kind"><c>bumn</c> or <c>bumd</c>.</param>
internal sealed record ProposedEnterprise(string Name, string Kind);
