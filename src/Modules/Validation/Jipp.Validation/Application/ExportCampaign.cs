using System.Globalization;
using System.Text;
using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Every target of a campaign in the user's area with its answer, for a file.</summary>
[Permission(Permissions.SeeCampaigns)]
internal sealed record ExportCampaign(Guid CampaignId) : IQuery<Result<CampaignFile>>;

/// <param name="Rows">Cells, the titles first.</param>
/// <param name="Name">From our own characters alone.</param>
internal sealed record CampaignFile(IReadOnlyList<IReadOnlyList<string>> Rows, string Name)
{
    /// <summary>As CSV: UTF-8 with a mark, RFC 4180, formula cells neutralised.</summary>
    public static byte[] Csv(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A spreadsheet would run a cell that begins like a formula; one apostrophe before it stops that and can be taken off again.</summary>
    internal static string Cell(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'', ..] ? "'" + value : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

internal sealed class ExportCampaignValidator : AbstractValidator<ExportCampaign>
{
    public ExportCampaignValidator() => RuleFor(query => query.CampaignId).NotEmpty().WithMessage("Kampanye mana yang dicari tidak disebut.");
}

internal sealed class ExportCampaignHandler(IRepository<Campaign> campaigns, ICampaignReader reader, ILocalCopies copies, IPolicy policies, IStatusNames names, ICurrentUser user)
    : IQueryHandler<ExportCampaign, Result<CampaignFile>>
{
    private static readonly string[] Titles =
    [
        "nri",
        "judul",
        "instansi",
        "unit",
        "kode_provinsi",
        "hub",
        "jawaban",
        "tanggal_jawaban",
        "dijawab_oleh",
        "alasan_berhenti",
        "catatan",
        "tautan_bukti",
        "nomor_sk",
    ];

    public async Task<Result<CampaignFile>> Handle(ExportCampaign query, CancellationToken ct)
    {
        if (await campaigns.Find(new CampaignById(new CampaignId(query.CampaignId)), ct) is not { State: not CampaignState.Draft } campaign)
        {
            return CampaignErrors.Unknown;
        }

        var rows = await reader.Rows(campaign, new Area(user.JudgingOffices(), await copies.Offices(ct)).Filter, ct);
        if (rows.Count == 0)
        {
            return CampaignErrors.Unknown;
        }

        var zones = policies.Current.Zones;
        List<IReadOnlyList<string>> lines =
        [
            [.. Titles, .. campaign.Questions],
        ];
        foreach (var row in rows)
        {
            string?[] cells =
            [
                row.Nri,
                row.Title,
                row.Agency,
                row.Unit,
                row.Province,
                row.Hub,
                row.Status is { } status ? names.Of(status) : null,
                row.AnsweredAt is { } at ? zones.Of(row.Province).DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                row.AnsweredBy,
                row.StopReason,
                row.Note,
                row.EvidenceLink,
                row.Decree,
                .. row.Replies,
            ];
            lines.Add([.. cells.Select(cell => cell ?? "")]);
        }

        return new CampaignFile(lines, $"kampanye-{campaign.Id.Value.ToString("N")[^8..]}.csv");
    }
}
