using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>
/// Enters every agency of the reference data that the directory lacks, and adds other names and successors that it lacks. Done again
/// at each start; a name that a person changed stays.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.LoadReferenceData)]
internal sealed record LoadDirectory : ICommand<Result>;

internal sealed class LoadDirectoryHandler(IReferenceData data, IRepository<Agency> agencies) : ICommandHandler<LoadDirectory, Result>
{
    public const string RegionSource = "idn-area-data 4.0.1 (ODbL)";

    public async Task<Result> Handle(LoadDirectory command, CancellationToken ct)
    {
        var present = (await agencies.List(new AllAgencies(), ct)).ToDictionary(agency => agency.Code);
        foreach (var entry in Entries())
        {
            if (present.TryGetValue(entry.Code, out var agency))
            {
                agency.Complete(entry.Aliases, entry.SuccessorCodes);
            }
            else
            {
                agencies.Add(Agency.Register(entry));
            }
        }

        return Result.Success();
    }

    /// <summary>The whole directory as the reference data have it.</summary>
    internal IEnumerable<AgencyEntry> Entries()
    {
        var aliases = data.Aliases.ToLookup(alias => alias.AgencyCode, alias => alias.Text);
        var codes = data.CentralAgencies.ToDictionary(agency => agency.Name, CodeOf);
        foreach (var agency in data.CentralAgencies)
        {
            yield return new AgencyEntry(CodeOf(agency), agency.Name, agency.Kind, agency.Source)
            {
                Note = agency.Note,
                Aliases = [.. aliases[CodeOf(agency)]],
                SuccessorCodes = [.. agency.Successors.Select(name => codes[name])],
            };
        }

        foreach (var province in data.Provinces)
        {
            yield return new AgencyEntry(province.Code, AgencyNaming.OfProvince(province.Code, province.Name), AgencyKind.Province, RegionSource)
            {
                RegionName = province.Name,
                ProvinceCode = province.Code,
                Aliases = [.. aliases[province.Code], $"Pemerintah Provinsi {province.Name}"],
            };
        }

        foreach (var regency in data.Regencies.Where(region => AgencyNaming.HasOwnGovernment(region.Name)))
        {
            yield return new AgencyEntry(regency.Code, AgencyNaming.OfRegency(regency.Name), AgencyNaming.KindOfRegency(regency.Name), RegionSource)
            {
                RegionName = regency.Name,
                ProvinceCode = regency.ProvinceCode,
                ParentCode = regency.ProvinceCode,
                Aliases = [.. aliases[regency.Code]],
            };
        }
    }

    private static string CodeOf(CentralAgency agency) => agency.Code ?? AgencyNaming.SlugOf(agency.Name);
}
