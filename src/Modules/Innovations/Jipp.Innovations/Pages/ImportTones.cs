using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Domain;
using Microsoft.Extensions.Localization;

namespace Jipp.Innovations.Pages;

internal static class ImportTones
{
    public static Tone Of(ImportState state) =>
        state switch
        {
            ImportState.Unmatched or ImportState.Staged => Tone.Warning,
            ImportState.Received or ImportState.Approved => Tone.Info,
            ImportState.Applied => Tone.Good,
            _ => Tone.Neutral,
        };

    public static Tone Of(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => Tone.Good,
            RowOutcome.Changed => Tone.Info,
            RowOutcome.Refused => Tone.Bad,
            _ => Tone.Neutral,
        };
}

internal static class Actors
{
    /// <summary>A person by the name that was recorded; what the system did by itself in words.</summary>
    public static string Name(string actor, IStringLocalizer text) =>
        actor switch
        {
            "first-run" => text["pemuatan awal"],
            "verb:import" => text["baris perintah"],
            "job:innovations.import" => text["sistem"],
            _ => actor,
        };
}
