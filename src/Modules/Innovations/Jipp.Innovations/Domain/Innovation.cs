using System.Globalization;
using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

/// <summary>
/// One innovation of one agency. What it shows of a field is what the standing statement of a source or person says
/// (<see cref="Provenance"/>). Whether it still runs is told by Validation (<see cref="RunningState"/>), its titles by Competitions
/// (<see cref="InnovationTitle"/>).
/// </summary>
internal sealed partial class Innovation : AggregateRoot<InnovationId>
{
    /// <summary>Reason of records whose import was undone; other modules know it too.</summary>
    public const string ImportUndone = "import undone";

    private readonly List<SourceKey> _sources = [];

    private Innovation() { }

    /// <summary>Six digits, given at publication and never again; null before.</summary>
    public string? Nri { get; private set; }

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? Acronym { get; private set; }

    /// <summary>As the source writes it.</summary>
    public string AgencyText { get; private set; } = "";

    /// <summary>Directory key, null while the agency is not recognised.</summary>
    public string? AgencyCode { get; private set; }

    /// <summary>Name in the directory, else the text of the source.</summary>
    public string AgencyName { get; private set; } = "";

    public string? Unit { get; private set; }

    /// <summary>Province of the agency, or that of the region while the agency is not recognised; null for central agencies and unknown regions.</summary>
    public string? ProvinceCode { get; private set; }

    /// <summary>Kemendagri code of the place that the source names; also of a central agency's local office.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Year of the award or news, shown as "tahun sumber".</summary>
    public int? SourceYear { get; private set; }

    public int? InitiatedYear { get; private set; }

    public int? ImplementedYear { get; private set; }

    public string? Group { get; private set; }

    public string? Category { get; private set; }

    public string? Form { get; private set; }

    public string? Kind { get; private set; }

    /// <summary>"Tahapan" in the source's words.</summary>
    public string? Stage { get; private set; }

    public string? Initiator { get; private set; }

    /// <summary>Government function ("urusan").</summary>
    public string? Function { get; private set; }

    /// <summary>Sustainable development goals, 1 to 17.</summary>
    public IReadOnlyList<int> Sdgs { get; private set; } = [];

    /// <summary>Degrees; both or none.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>"Keberlanjutan" in the source's words: shown as "menurut sumber".</summary>
    public string? SustainabilityClaim { get; private set; }

    public IReadOnlyList<QuotedAward> Awards { get; private set; } = [];

    public IReadOnlyList<AwardClaim> AwardClaims { get; private set; } = [];

    public IReadOnlyList<SourceKey> Sources => _sources;

    public IReadOnlyList<FieldProvenance> Provenance { get; private set; } = [];

    public InnovationState State { get; private set; }

    public string? RetiredReason { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>The record that this one lives on in, while <see cref="InnovationState.Merged"/>.</summary>
    public InnovationId? MergedInto { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>System of the first source, e.g. <c>panrb-kipp</c>.</summary>
    public string SourceSystem { get; private set; } = "";

    /// <summary>What changed its content since it was loaded, for the history; null while nothing did. Not stored here.</summary>
    public RevisionKind? Doing { get; private set; }

    /// <summary>Retired because its import was undone: the same import brings it back.</summary>
    public bool WasUndone => State == InnovationState.Retired && RetiredReason == ImportUndone;

    /// <summary>A new draft from what a source says.</summary>
    public static Innovation FromSource(SourceRecord record, AgencyResolution agency)
    {
        var innovation = new Innovation
        {
            Id = TypedId.New<InnovationId>(),
            State = InnovationState.Draft,
            CreatedAt = record.Origin.At,
            UpdatedAt = record.Origin.At,
            SourceSystem = record.Origin.System,
        };
        innovation._sources.Add(new(record.Origin.System, record.Origin.Key, record.Origin.Weak, record.Origin.Address));
        var told = record.Values.Where(said => said.Value is not null).OrderBy(said => said.Key);
        innovation.Provenance = [.. told.Select(said => new FieldProvenance(said.Key, said.Value!, record.Origin, Stands: true))];
        innovation.ShowStatements();
        innovation.Recognise(agency);
        return innovation;
    }

    /// <summary>
    /// Takes over what a source or person now says. A statement that did not change leaves the field alone, so that an edit survives
    /// the next import of the same file; a changed one replaces the field, unless it has a weak key and a person wrote the field.
    /// </summary>
    /// <returns>The fields that show something else now.</returns>
    public IReadOnlyList<InnovationField> TakeOver(SourceRecord record, AgencyResolution agency)
    {
        List<InnovationField> changed = [];
        var brought = SetBroughtAside();
        foreach (var (field, value) in record.Values.OrderBy(said => said.Key))
        {
            if (TakeOver(field, value, record.Origin))
            {
                changed.Add(field);
            }
        }

        TakeBroughtBack(brought);
        if (changed.Count > 0)
        {
            ShowStatements();
        }

        if (Recognise(agency) && !changed.Contains(InnovationField.Agency))
        {
            changed.Add(InnovationField.Agency);
        }

        if (changed.Count > 0)
        {
            Doing = record.Origin.IsPerson ? RevisionKind.Edited : RevisionKind.Imported;
            MarkUpdated(record.Origin.At);
        }

        return changed;
    }

    /// <summary>What the record shows of a field; null while nobody says anything.</summary>
    public string? Says(InnovationField field) => Standing(field)?.Value;

    /// <summary>What one source says of this record.</summary>
    public IReadOnlyList<FieldProvenance> SaidBy(string system, string key) => [.. Own.Where(said => said.Origin.System == system && said.Origin.Key == key)];

    /// <summary>Whether a person wrote, or a source said something newer, since then.</summary>
    public bool ChangedSince(DateTimeOffset then) => Own.Any(said => said.Origin.At > then || (said.Origin.IsPerson && said.Origin.At >= then));

    /// <summary>Undoes the latest statements of one source: it says again what it said before.</summary>
    public void TakeBack(IReadOnlyList<FieldProvenance> before, string system, string key, AgencyResolver resolver, DateTimeOffset at)
    {
        var brought = SetBroughtAside();
        var now = Provenance.Except(SaidBy(system, key)).ToList();
        foreach (var said in before.Where(said => said.Stands))
        {
            now = now.ConvertAll(other => other.Field == said.Field ? other with { Stands = false } : other);
        }

        now.AddRange(before);
        foreach (var field in now.Select(said => said.Field).Distinct().Where(field => !now.Any(said => said.Field == field && said.Stands)).ToList())
        {
            var last = now.FindLastIndex(said => said.Field == field);
            now[last] = now[last] with { Stands = true };
        }

        Provenance = now;
        TakeBroughtBack(brought);
        ShowStatements();
        Recognise(resolver.Resolve(AgencyText, RegionCode));
        Doing = RevisionKind.TakenBack;
        MarkUpdated(at);
    }

    /// <summary>The directory or an alias now says which agency the text means. False when nothing changed.</summary>
    public bool Recognise(AgencyResolution agency, DateTimeOffset at)
    {
        var recognised = Recognise(agency);
        if (recognised)
        {
            Doing = RevisionKind.Recognised;
            MarkUpdated(at);
        }

        return recognised;
    }

    public Result SubmitForReview(DateTimeOffset at)
    {
        if (State != InnovationState.Draft)
        {
            return Error.Conflict("innovation.not-a-draft", "Hanya draf yang dapat diajukan untuk diperiksa.");
        }

        (State, UpdatedAt) = (InnovationState.InReview, at);
        return Result.Success();
    }

    /// <summary>Enters the catalogue, or comes back to it.</summary>
    /// <param name="nri">Ignored when the record has its number already.</param>
    public Result Publish(string nri, DateTimeOffset at)
    {
        if (State is InnovationState.Published or InnovationState.Merged)
        {
            return Error.Conflict("innovation.not-publishable", "Inovasi ini sudah terbit atau sudah digabung ke data lain.");
        }

        Nri ??= nri;
        (State, UpdatedAt, RetiredReason, RetiredAt) = (InnovationState.Published, at, null, null);
        PublishedAt ??= at;
        Raise(new InnovationPublished());
        return Result.Success();
    }

    public Result Retire(string reason, DateTimeOffset at)
    {
        if (State != InnovationState.Published)
        {
            return Error.Conflict("innovation.not-published", "Hanya inovasi yang terbit dapat ditarik.");
        }

        (State, RetiredReason, RetiredAt, UpdatedAt) = (InnovationState.Retired, reason, at, at);
        Raise(new InnovationRetired(reason, at));
        return Result.Success();
    }

    private bool TakeOver(InnovationField field, string? value, Origin origin)
    {
        var mine = Provenance.FirstOrDefault(said => said.Field == field && said.Origin.SameSource(origin));
        if (mine?.Value == value)
        {
            return false;
        }

        var standing = Standing(field);
        var yields = origin.Weak && standing is { Origin.IsPerson: true };
        var others = Provenance.Where(said => said != mine).ToList();
        if (!yields)
        {
            others = others.ConvertAll(said => said.Field == field ? said with { Stands = false } : said);
        }

        if (value is not null)
        {
            others.Add(new(field, value, origin, Stands: !yields));
        }
        else if (!yields && others.FindLastIndex(said => said.Field == field) is var next and >= 0)
        {
            // This source no longer says anything: what another one said last stands again.
            others[next] = others[next].StandingAgain();
        }

        Provenance = others;
        return standing?.Value != Standing(field)?.Value;
    }

    private FieldProvenance? Standing(InnovationField field) => Provenance.FirstOrDefault(said => said.Field == field && said.Stands);

    private void ShowStatements()
    {
        var standing = new Dictionary<InnovationField, string>(Provenance.Count);
        foreach (var said in Provenance.Where(said => said.Stands))
        {
            standing[said.Field] = said.Value;
        }

        string? Text(InnovationField field) => standing.GetValueOrDefault(field);
        int? Year(InnovationField field) => Text(field) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

        Title = Text(InnovationField.Title) ?? "";
        Slug = Domain.Slug.Of(Title);
        Acronym = Domain.Acronym.Of(Title);
        AgencyText = Text(InnovationField.Agency) ?? "";
        RegionCode = Text(InnovationField.Region);
        SourceYear = Year(InnovationField.SourceYear);
        InitiatedYear = Year(InnovationField.InitiatedYear);
        ImplementedYear = Year(InnovationField.ImplementedYear);
        (Group, Category) = (Text(InnovationField.Group), Text(InnovationField.Category));
        (Form, Kind) = (Text(InnovationField.Form), Text(InnovationField.Kind));
        (Summary, SustainabilityClaim) = (Text(InnovationField.Summary), Text(InnovationField.Sustainability));
        (Stage, Initiator, Function) = (Text(InnovationField.Stage), Text(InnovationField.Initiator), Text(InnovationField.Function));
        Sdgs = Fields.NumbersOf(Text(InnovationField.Sdgs));
        var point = MapPoint.Read(Text(InnovationField.Point));
        (Latitude, Longitude) = (point?.Latitude, point?.Longitude);
        Awards = [.. Provenance.Where(said => said.Field == InnovationField.Award).Select(said => new QuotedAward(said.Value, YearOf(said.Origin), Cited(said.Origin)))];
        AwardClaims =
        [
            .. Provenance
                .Where(said => said.Field == InnovationField.KippTitle)
                .SelectMany(said => ClaimedTitles.In(said.Value).Select(claim => new AwardClaim(claim.Title, claim.Year ?? YearOf(said.Origin), Cited(said.Origin)))),
        ];
    }

    /// <summary>The year that the same source names beside its award.</summary>
    private int? YearOf(Origin origin) =>
        Provenance.FirstOrDefault(said => said.Field == InnovationField.SourceYear && said.Origin.SameSource(origin)) is { } year
            ? int.Parse(year.Value, CultureInfo.InvariantCulture)
            : null;

    private static string Cited(Origin origin) => origin.Address ?? $"{origin.File}, baris {origin.Row}";

    private bool Recognise(AgencyResolution agency)
    {
        var before = (AgencyCode, AgencyName, Unit, ProvinceCode);
        AgencyCode = agency.Code;
        AgencyName = agency.Name;
        Unit = SaysItself(InnovationField.Unit) ?? agency.Unit;
        ProvinceCode = agency.ProvinceCode;
        return before != (AgencyCode, AgencyName, Unit, ProvinceCode);
    }

    private void MarkUpdated(DateTimeOffset at)
    {
        UpdatedAt = at;
        if (State == InnovationState.Published && !((IAggregateRoot)this).PendingEvents.Any())
        {
            Raise(new InnovationUpdated(at));
        }
    }
}
