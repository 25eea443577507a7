namespace Jipp.Innovations.Domain;

/// <summary>
/// Tells which agency of the directory a text of a source means: by exact names after folding, never by likeness and never by region
/// code alone. A name that two agencies share means neither.
/// </summary>
internal sealed class AgencyResolver
{
    private static readonly string[] PlaceWords = ["kabupaten", "kota", "provinsi"];

    private readonly Dictionary<string, DirectoryAgency?> _names = [];
    private readonly Dictionary<string, DirectoryAgency?> _directoryAliases = [];
    private readonly Dictionary<string, DirectoryAgency> _ownAliases = [];
    private readonly HashSet<string> _provinces = [];

    public AgencyResolver(IEnumerable<DirectoryAgency> directory, IEnumerable<AgencyAlias> ownAliases)
    {
        var byCode = directory.Where(agency => !agency.IsRejected).ToDictionary(agency => agency.Code);
        foreach (var agency in byCode.Values)
        {
            foreach (var name in NamesOf(agency).Select(AgencyNames.Fold).Where(name => name.Length > 0).Distinct())
            {
                Add(_names, name, agency);
            }

            foreach (var alias in agency.Aliases.Concat(agency.FormerNames).Select(AgencyNames.Fold).Where(name => name.Length > 0).Distinct())
            {
                Add(_directoryAliases, alias, agency);
            }

            if (agency is { Kind: "provinsi" })
            {
                _provinces.Add(BareProvince(agency));
            }
        }

        foreach (var alias in ownAliases)
        {
            if (byCode.TryGetValue(alias.AgencyCode, out var agency))
            {
                _ownAliases[alias.Folded] = agency;
            }
        }
    }

    /// <param name="regionCode">Place that the source names; gives the province while the agency is not recognised, and nothing else.</param>
    public AgencyResolution Resolve(string text, string? regionCode)
    {
        var (name, unit) = Split(text);
        if ((Find(name) ?? Find(text)) is { } agency)
        {
            return new(agency.Code, agency.Name, unit, agency.ProvinceCode);
        }

        return new(null, text.Trim(), unit, Regions.ProvinceOf(regionCode)) { Proposed = Enterprises.Of(text) };
    }

    /// <summary>The part of the text that names the agency, folded: what an alias is kept for.</summary>
    public string KeyOf(string text) => AgencyNames.Fold(Split(text).Name);

    /// <summary>A trailing bracket is the unit, unless it says that none is named, names a place, or belongs to an enterprise's name.</summary>
    private (string Name, string? Unit) Split(string text)
    {
        var (head, inside) = AgencyNames.SplitBracket(text);
        if (inside is null)
        {
            return (head, null);
        }

        if (Enterprises.SaysOnlyKind(inside))
        {
            return (head, null);
        }

        var folded = AgencyNames.Fold(inside);
        var isPlace = PlaceWords.Contains(folded.Split(' ')[0]) || _provinces.Contains(folded);
        return isPlace || folded.Contains("tidak disebut", StringComparison.Ordinal) || Enterprises.BelongsToName(inside) ? (text.Trim(), null) : (head, inside);
    }

    private DirectoryAgency? Find(string text)
    {
        var folded = AgencyNames.Fold(text);
        return _names.GetValueOrDefault(folded) ?? _directoryAliases.GetValueOrDefault(folded) ?? _ownAliases.GetValueOrDefault(folded);
    }

    private static void Add(Dictionary<string, DirectoryAgency?> index, string name, DirectoryAgency agency)
    {
        if (!index.TryAdd(name, agency) && index[name]?.Code != agency.Code)
        {
            index[name] = null;
        }
    }

    private static IEnumerable<string> NamesOf(DirectoryAgency agency)
    {
        yield return agency.Name;
        if (agency.Kind == "provinsi")
        {
            var province = BareProvince(agency);
            yield return province;
            yield return $"provinsi {province}";
            yield return $"pemerintah {province}";
            yield return $"pemerintah provinsi {province}";
        }
        else if (agency.RegionName is { } region)
        {
            yield return region;
            yield return $"pemerintah {region}";
        }
    }

    private static string BareProvince(DirectoryAgency agency)
    {
        var folded = AgencyNames.Fold(agency.RegionName ?? agency.Name);
        return folded.StartsWith("provinsi ", StringComparison.Ordinal) ? folded["provinsi ".Length..] : folded;
    }
}
