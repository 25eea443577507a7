namespace Jipp.BuildingBlocks.Web;

/// <summary>What a badge or notice means. Colour is never alone: each has an icon.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warning,
    Bad,
}

internal static class Tones
{
    public static string Css(this Tone tone) =>
        tone switch
        {
            Tone.Info => "tone-info",
            Tone.Good => "tone-good",
            Tone.Warning => "tone-warning",
            Tone.Bad => "tone-bad",
            _ => "tone-neutral",
        };

    public static string Icon(this Tone tone) =>
        tone switch
        {
            Tone.Info => "info-circle",
            Tone.Good => "circle-check",
            Tone.Warning => "alert-triangle",
            Tone.Bad => "alert-circle",
            _ => "circle-dashed",
        };
}
