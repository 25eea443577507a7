using Jipp.BuildingBlocks;

namespace Jipp.Validation.Pages;

internal static class CampaignWords
{
    /// <summary>The command's fields lie in its Input, the form's do not.</summary>
    public static Error? AtTheForm(Error? error) =>
        error is null
            ? null
            : error with
            {
                Fields =
                [
                    .. error.Fields.Select(field => field with { Name = field.Name.StartsWith("Input.", StringComparison.Ordinal) ? field.Name["Input.".Length..] : field.Name }),
                ],
            };
}
