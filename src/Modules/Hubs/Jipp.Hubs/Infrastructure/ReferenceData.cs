using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Infrastructure;

/// <summary>Reads the files of Data/, which lie inside the assembly. Regions are made at build time from the package idn-area-data.</summary>
internal sealed class ReferenceData : IReferenceData
{
    private readonly Lazy<List<RegionRow>> _regions = new(() => Read<RegionRow>("regions.csv"));
    private readonly Lazy<IReadOnlyList<CentralAgency>> _agencies = new(() => [.. Read<AgencyRow>("ministries_agencies.csv").Select(Agency)]);
    private readonly Lazy<IReadOnlyList<KnownAlias>> _aliases = new(() => [.. Read<AliasRow>("agency_aliases.csv").Select(row => new KnownAlias(row.alias, row.agency_code))]);
    private readonly Lazy<IReadOnlyList<KnownHub>> _hubs = new(() => [.. Read<HubRow>("hubs.csv").Select(Hub)]);
    private readonly Lazy<IReadOnlyList<CitedTotal>> _totals = new(() =>
        [.. Read<TotalRow>("hub_totals.csv").Select(row => new CitedTotal(row.year, row.local, row.central, row.total, row.source, row.note))]);

    private readonly Lazy<IReadOnlyList<Region>> _provinces;
    private readonly Lazy<IReadOnlyList<Region>> _regencies;
    private readonly Lazy<Dictionary<string, string>> _provinceNames;

    public ReferenceData()
    {
        _provinces = new(() => [.. _regions.Value.Where(row => row.code == row.province_code).Select(Region)]);
        _regencies = new(() => [.. _regions.Value.Where(row => row.code != row.province_code).Select(Region)]);
        _provinceNames = new(() => Provinces.ToDictionary(province => province.Code, province => province.Name));
    }

    public IReadOnlyList<Region> Provinces => _provinces.Value;

    public IReadOnlyList<Region> Regencies => _regencies.Value;

    public IReadOnlyList<CentralAgency> CentralAgencies => _agencies.Value;

    public IReadOnlyList<KnownAlias> Aliases => _aliases.Value;

    public IReadOnlyList<KnownHub> Hubs => _hubs.Value;

    public IReadOnlyList<CitedTotal> CitedTotals => _totals.Value;

    public string? ProvinceName(string? code) => code is null ? null : _provinceNames.Value.GetValueOrDefault(code);

    private static Region Region(RegionRow row) => new(row.code, row.name, row.province_code);

    private static CentralAgency Agency(AgencyRow row) =>
        new(
            Filled(row.inaproc_code),
            row.name,
            row.type switch
            {
                "kementerian" or "kementerian_koordinator" => AgencyKind.Ministry,
                "lembaga" => AgencyKind.CentralAgency,
                "historis" => AgencyKind.Historic,
                _ => AgencyKind.Other,
            },
            row.successors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            row.source,
            Filled(row.note));

    /// <summary>A minister's decree is known by number and year; a commitment by its day.</summary>
    private static KnownHub Hub(HubRow row)
    {
        DateOnly? day = row.commitment_or_decree_date.Length == 0 ? null : DateOnly.Parse(row.commitment_or_decree_date, CultureInfo.InvariantCulture);
        var decree =
            !row.decree.StartsWith("Kepmen", StringComparison.Ordinal) ? null
            : day is { } known ? new Decree(row.decree, known, DayKnown: true, row.source)
            : Decree.OfYear(row.decree, row.year, row.source);
        return new KnownHub(
            row.hub_id,
            row.name,
            row.type == "pemda" ? HubKind.LocalGovernment : HubKind.Central,
            Filled(row.region_code),
            decree,
            decree is null ? day : null,
            row.source,
            Filled(row.note));
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static List<T> Read<T>(string file)
    {
        using var stream =
            typeof(ReferenceData).Assembly.GetManifestResourceStream($"Jipp.Hubs.Data.{file}")
            ?? throw new InvalidOperationException($"{file} is missing from the assembly.");
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        return [.. csv.GetRecords<T>()];
    }

    // Members are named as the columns are.
#pragma warning disable IDE1006, SA1300
    private sealed record RegionRow(string code, string name, string province_code);

    private sealed record AgencyRow(string inaproc_code, string name, string type, string successors, string source, string note);

    private sealed record AliasRow(string alias, string agency_code, string agency, string kind);

    private sealed record HubRow(
        string hub_id,
        string name,
        string type,
        string region_code,
        int year,
        string commitment_or_decree_date,
        string decree,
        string status,
        string source,
        string note);

    private sealed record TotalRow(int year, int local, int central, int total, string source, string note);
#pragma warning restore IDE1006, SA1300
}
