using System.Globalization;
using CsvHelper;
using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Infrastructure;

/// <summary>Reads the files of Data/, which lie inside the assembly. Regions are made at build time from the package idn-area-data.</summary>
internal sealed class ReferenceData : IReferenceData
{
    private readonly Lazy<IReadOnlyList<Region>> _provinces;
    private readonly Lazy<IReadOnlyList<Region>> _regencies;
    private readonly Lazy<IReadOnlyList<CentralAgency>> _agencies = new(() => Read("ministries_agencies.csv", Agency));
    private readonly Lazy<IReadOnlyList<KnownAlias>> _aliases = new(() => Read("agency_aliases.csv", Alias));
    private readonly Lazy<IReadOnlyList<KnownHub>> _hubs = new(() => Read("hubs.csv", Hub));
    private readonly Lazy<IReadOnlyList<CitedTotal>> _totals = new(() => Read("hub_totals.csv", Total));
    private readonly Lazy<Dictionary<string, string>> _provinceNames;

    public ReferenceData()
    {
        var regions = new Lazy<IReadOnlyList<Region>>(() => Read("regions.csv", Region));
        _provinces = new(() => [.. regions.Value.Where(region => region.Code == region.ProvinceCode)]);
        _regencies = new(() => [.. regions.Value.Where(region => region.Code != region.ProvinceCode)]);
        _provinceNames = new(() => Provinces.ToDictionary(province => province.Code, province => province.Name));
    }

    public IReadOnlyList<Region> Provinces => _provinces.Value;

    public IReadOnlyList<Region> Regencies => _regencies.Value;

    public IReadOnlyList<CentralAgency> CentralAgencies => _agencies.Value;

    public IReadOnlyList<KnownAlias> Aliases => _aliases.Value;

    public IReadOnlyList<KnownHub> Hubs => _hubs.Value;

    public IReadOnlyList<CitedTotal> CitedTotals => _totals.Value;

    public string? ProvinceName(string? code) => code is null ? null : _provinceNames.Value.GetValueOrDefault(code);

    private static Region Region(CsvReader row) => new(row.GetString("code"), row.GetString("name"), row.GetString("province_code"));

    private static KnownAlias Alias(CsvReader row) => new(row.GetString("alias"), row.GetString("agency_code"));

    private static CitedTotal Total(CsvReader row) =>
        new(Number(row, "year"), Number(row, "local"), Number(row, "central"), Number(row, "total"), row.GetString("source"), row.GetString("note"));

    private static CentralAgency Agency(CsvReader row) =>
        new(
            Filled(row, "inaproc_code"),
            row.GetString("name"),
            row.GetString("type") switch
            {
                "kementerian" or "kementerian_koordinator" => AgencyKind.Ministry,
                "lembaga" => AgencyKind.CentralAgency,
                "historis" => AgencyKind.Historic,
                _ => AgencyKind.Other,
            },
            row.GetString("successors").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            row.GetString("source"),
            Filled(row, "note")
        );

    /// <summary>A minister's decree is known by number and year; a commitment by its day.</summary>
    private static KnownHub Hub(CsvReader row)
    {
        var (number, source) = (row.GetString("decree"), row.GetString("source"));
        DateOnly? day = Filled(row, "commitment_or_decree_date") is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null;
        var decree =
            !number.StartsWith("Kepmen", StringComparison.Ordinal) ? null
            : day is { } known ? new Decree(number, known, DayKnown: true, source)
            : Decree.OfYear(number, Number(row, "year"), source);
        return new KnownHub(
            row.GetString("hub_id"),
            row.GetString("name"),
            row.GetString("type") == "pemda" ? HubKind.LocalGovernment : HubKind.Central,
            Filled(row, "region_code"),
            decree,
            decree is null ? day : null,
            source,
            Filled(row, "note")
        );
    }

    private static int Number(CsvReader row, string column) => int.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static string? Filled(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private static List<T> Read<T>(string file, Func<CsvReader, T> read)
    {
        using var stream =
            typeof(ReferenceData).Assembly.GetManifestResourceStream($"Jipp.Hubs.Data.{file}") ?? throw new InvalidOperationException($"{file} is missing from the assembly.");
        using var csv = CsvReader.Create(stream, null, leaveOpen: true);
        List<T> rows = [];
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }
}
