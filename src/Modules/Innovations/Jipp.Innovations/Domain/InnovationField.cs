namespace Jipp.Innovations.Domain;

/// <summary>A field that a source or a person can say something about. Stored by name.</summary>
internal enum InnovationField
{
    Title,
    Agency,
    Unit,

    /// <summary>Kemendagri code of the place that the source names, e.g. <c>35.78</c>.</summary>
    Region,

    /// <summary>Year of the award, competition or news ("tahun sumber"); fills neither of the two below.</summary>
    SourceYear,
    InitiatedYear,
    ImplementedYear,

    /// <summary>Competition group or list that the source files it under.</summary>
    Group,
    Category,
    Form,
    Kind,
    Summary,

    /// <summary>Award in the source's own words.</summary>
    Award,

    /// <summary>A KIPP title that the source proves; Competitions decides whether it stands.</summary>
    KippTitle,

    /// <summary>"Keberlanjutan" as the source says it: a claim, never a confirmation.</summary>
    Sustainability,

    /// <summary>Where the source has it from, in its own words: a book, an interview. Shown among the provenance only.</summary>
    SourceNote,
}
