namespace Jipp.Innovations.Domain;

/// <summary>
/// A field that a source or a person can say something about, in the order of the screen. Stored by name. How its text looks, whether the
/// public may read it and where a page shows it stands in <see cref="Fields"/>.
/// </summary>
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
    TrialOn,
    ImplementedOn,

    /// <summary>Day of the latest development that the source knows.</summary>
    DevelopedOn,

    /// <summary>Competition group, class of owner or list that the source files it under.</summary>
    Group,

    /// <summary>Training batch ("angkatan") of a LAN programme.</summary>
    Batch,
    Category,

    /// <summary>"Tahapan": inisiatif, uji coba, penerapan.</summary>
    Stage,
    Form,
    Kind,

    /// <summary>What kind of person began it: kepala daerah, ASN, masyarakat …</summary>
    Initiator,

    /// <summary>Government function ("urusan").</summary>
    Function,

    /// <summary>Numbers of the sustainable development goals, e.g. <c>2, 5</c>.</summary>
    Sdgs,

    /// <summary>Number of the national mission (Asta Cita), 1 to 8.</summary>
    AstaCita,
    Summary,
    Description,
    Background,
    Goals,
    Novelty,
    Implementation,
    Drivers,
    Obstacles,
    Results,
    Benefit,

    /// <summary>What another agency needs to replicate it.</summary>
    Adaptability,
    Resources,
    SustainabilityStrategy,
    Video,

    /// <summary>Latitude and longitude in degrees, e.g. <c>-2.33, 115.6</c>.</summary>
    Point,

    /// <summary>Names of people: public only while <see cref="InnovatorsShown"/>.</summary>
    Innovators,

    /// <summary>Name of the person who owns the process: never public.</summary>
    ProcessOwner,

    /// <summary>"ya" when the agency wants its innovators named in public.</summary>
    InnovatorsShown,

    /// <summary>Award in the source's own words.</summary>
    Award,

    /// <summary>KIPP titles that the source proves, e.g. <c>Top 45</c> or <c>Top 99/2018; Top 45/2018</c>; Competitions decides whether they stand.</summary>
    KippTitle,

    /// <summary>"Keberlanjutan" as the source says it: a claim, never a confirmation.</summary>
    Sustainability,
    SustainabilityReason,

    /// <summary>How many copies the source counts.</summary>
    ReplicationCount,

    /// <summary>Maturity score of IGA, 0 to 111.</summary>
    Maturity,

    /// <summary>What the source says of its own entry, e.g. <c>Belum Lengkap</c>.</summary>
    SourceStatus,

    /// <summary>Day on which the source last changed or published its entry.</summary>
    SourceDate,

    /// <summary>Files and pictures that the source has, by name or address: never fetched.</summary>
    SourceFiles,

    /// <summary>Code that the source has for the agency.</summary>
    SourceAgency,

    /// <summary>Where the source has it from, in its own words: a book, an interview. Shown among the provenance only.</summary>
    SourceNote,
}
