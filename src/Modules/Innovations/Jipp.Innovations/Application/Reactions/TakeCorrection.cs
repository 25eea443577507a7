using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>
/// The office that confirmed the innovation corrected its record: its words become statements of their own, with their provenance. What a
/// person wrote later stays, and what cannot be read as the field's text is left out.
/// </summary>
internal sealed class TakeCorrection(IRepository<Innovation> innovations, IDirectoryCopy directory, TimeProvider clock) : IReaction<CorrectionProposedV1>
{
    public async Task Handle(CorrectionProposedV1 happened, CancellationToken ct)
    {
        var found = await innovations.List(new InnovationsByIds([new InnovationId(happened.InnovationId)]), ct);
        if (found is not [{ State: InnovationState.Published, Nri: { } nri } innovation])
        {
            return;
        }

        var origin = Origin.ByConfirmation(happened.Revision, $"/validasi/riwayat/{nri}", happened.ProposedAt);
        var said = Said(happened, clock.GetUtcNow().Year + 1)
            .Where(field => !innovation.Provenance.Any(other => other.Field == field.Key && other.Origin.IsPerson && other.Origin.At > happened.ProposedAt))
            .ToDictionary(field => field.Key, field => (string?)field.Value);
        if (said.Count > 0)
        {
            innovation.TakeOver(new SourceRecord(origin, said), (await directory.Resolver(ct)).Resolve(innovation.AgencyText, innovation.RegionCode));
        }
    }

    private static Dictionary<InnovationField, string> Said(CorrectionProposedV1 happened, int newestYear)
    {
        (InnovationField Field, string? Text)[] told =
        [
            (InnovationField.Summary, happened.Summary),
            (InnovationField.Unit, happened.Unit),
            (InnovationField.ImplementedYear, happened.ImplementedYear?.ToString(CultureInfo.InvariantCulture)),
            (InnovationField.Video, happened.Video),
        ];
        Dictionary<InnovationField, string> said = [];
        foreach (var (field, text) in told)
        {
            var tidy = Fields.ShapeOf(field) == FieldShape.Prose ? PlainText.Prose(text ?? "") : PlainText.Line(text ?? "");
            if (tidy.Length > 0 && tidy.Length <= Fields.LongestOf(field) && Fields.Read(field, tidy, newestYear) is { } read)
            {
                said[field] = read;
            }
        }

        return said;
    }
}
