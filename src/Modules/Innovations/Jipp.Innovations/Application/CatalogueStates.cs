using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Groups of the badge by which the catalogue is narrowed and counted, under their names in addresses. Retired is one more group beside the
/// badge's: it is shown only when asked for.
/// </summary>
internal static class CatalogueStates
{
    public const string Confirmed = "berjalan";
    public const string Due = "perlu-dikonfirmasi";
    public const string NeverConfirmed = "belum-pernah";
    public const string Unconfirmed = "tidak-terkonfirmasi";
    public const string Stopped = "berhenti";
    public const string Retired = "ditarik";

    /// <summary>In the order of the screen.</summary>
    public static IReadOnlyList<string> All { get; } = [Confirmed, Due, NeverConfirmed, Unconfirmed, Stopped, Retired];

    public static string Of(BadgeKind kind) =>
        kind switch
        {
            BadgeKind.Confirmed => Confirmed,
            BadgeKind.Due => Due,
            BadgeKind.NeverConfirmed => NeverConfirmed,
            BadgeKind.Unconfirmed => Unconfirmed,
            BadgeKind.Stopped => Stopped,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
