namespace Jipp.Innovations.Domain;

internal enum InnovationState
{
    Draft,
    InReview,
    Published,

    /// <summary>Left the active part of the catalogue; stays readable with its reason.</summary>
    Retired,

    /// <summary>Lives on in another record; the old address redirects there for ever.</summary>
    Merged,
}
