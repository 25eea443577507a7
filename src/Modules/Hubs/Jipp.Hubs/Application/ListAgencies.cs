using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The public directory: registered agencies by name, with the number of records each has.</summary>
/// <param name="Kinds">Words of <see cref="AgencyKinds"/>; empty for all.</param>
/// <param name="Provinces">Two-digit codes; empty for all.</param>
/// <param name="Page">From 1.</param>
[Permission(Permission.Public)]
internal sealed record ListAgencies(string? Text, IReadOnlyList<string> Kinds, IReadOnlyList<string> Provinces, int Page = 1, int Size = ListAgencies.UsualSize)
    : IQuery<Result<AgencyPage>>
{
    public const int UsualSize = 25;
    public const int LargestSize = 100;
}

/// <summary>One page of the directory, and what the filters would give.</summary>
internal sealed record AgencyPage(IReadOnlyList<AgencyLine> Items, int Total, int Page, int Pages, IReadOnlyList<FacetLine> Kinds, IReadOnlyList<FacetLine> Provinces);

/// <param name="Kind">Word of the kind, e.g. <c>kabupaten</c>.</param>
/// <param name="Province">Name of the province; null for central agencies.</param>
/// <param name="Innovations">Published records of the agency.</param>
internal sealed record AgencyLine(string Code, string Name, string Kind, string? ProvinceCode, string? Province, int Innovations);

/// <param name="Count">Hits with this value, the other filters kept.</param>
internal sealed record FacetLine(string Value, string Label, int Count);

internal sealed class ListAgenciesValidator : AbstractValidator<ListAgencies>
{
    public ListAgenciesValidator()
    {
        RuleFor(query => query.Text).MaximumLength(200).WithMessage("Kata pencarian paling banyak {MaxLength} huruf.");
        RuleForEach(query => query.Kinds).Must(word => AgencyKinds.Parse(word) is not null).WithMessage("Jenis instansi itu tidak dikenal.");
        RuleForEach(query => query.Provinces).Matches("^[0-9]{2}$").WithMessage("Kode provinsi terdiri atas dua angka.");
        RuleFor(query => query.Page).InclusiveBetween(1, 10_000).WithMessage("Halaman dimulai dari 1.");
        RuleFor(query => query.Size).InclusiveBetween(1, ListAgencies.LargestSize).WithMessage("Satu halaman memuat paling banyak {To} baris.");
    }
}

internal sealed class ListAgenciesHandler(IAgencyDirectory directory, IScoreboard scores, IReferenceData data, TimeProvider clock) : IQueryHandler<ListAgencies, Result<AgencyPage>>
{
    public async Task<Result<AgencyPage>> Handle(ListAgencies query, CancellationToken ct)
    {
        var words = NameFold.Of(query.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hits = await directory.Search(
            new AgencySearch(query.Text?.Trim(), words, [.. query.Kinds.Select(word => AgencyKinds.Parse(word)!.Value)], query.Provinces, query.Page, query.Size),
            ct
        );
        var byAgency = await scores.OfAgencies([.. hits.Rows.Select(row => row.Code)], clock.InJakarta(), ct);
        return new AgencyPage(
            [.. hits.Rows.Select(row => Line(row, byAgency.GetValueOrDefault(row.Code, Score.None)))],
            hits.Total,
            query.Page,
            Math.Max(1, (hits.Total + query.Size - 1) / query.Size),
            [.. AgencyKinds.All.Where(hits.Kinds.ContainsKey).Select(kind => new FacetLine(kind.Word(), kind.Label(), hits.Kinds[kind]))],
            [
                .. data
                    .Provinces.Where(province => hits.Provinces.ContainsKey(province.Code))
                    .Select(province => new FacetLine(province.Code, province.Name, hits.Provinces[province.Code])),
            ]
        );
    }

    private AgencyLine Line(AgencyHit row, Score score) => new(row.Code, row.Name, row.Kind.Word(), row.ProvinceCode, data.ProvinceName(row.ProvinceCode), score.Innovations);
}
