namespace Jipp.Hubs.Domain;

/// <summary>Stations in a hub's life. Stored by name.</summary>
internal enum HubState
{
    Proposed,
    Recommended,
    CommitmentSigned,
    Designated,
    Active,
    Suspended,
    Ended,
}

internal static class HubStates
{
    private static readonly Dictionary<HubState, HubState[]> Successors = new()
    {
        [HubState.Proposed] = [HubState.Recommended, HubState.Ended],
        [HubState.Recommended] = [HubState.CommitmentSigned, HubState.Ended],
        [HubState.CommitmentSigned] = [HubState.Designated, HubState.Ended],
        [HubState.Designated] = [HubState.Active, HubState.Suspended, HubState.Ended],
        [HubState.Active] = [HubState.Suspended, HubState.Ended],
        [HubState.Suspended] = [HubState.Active, HubState.Ended],
        [HubState.Ended] = [],
    };

    private static readonly Dictionary<HubState, (string Word, string Label)> Names = new()
    {
        [HubState.Proposed] = ("diusulkan", "Diusulkan"),
        [HubState.Recommended] = ("direkomendasikan", "Direkomendasikan"),
        [HubState.CommitmentSigned] = ("berkomitmen", "Komitmen ditandatangani"),
        [HubState.Designated] = ("ditetapkan", "Ditetapkan"),
        [HubState.Active] = ("aktif", "Aktif"),
        [HubState.Suspended] = ("ditangguhkan", "Ditangguhkan"),
        [HubState.Ended] = ("berakhir", "Berakhir"),
    };

    public static IReadOnlyList<HubState> Next(this HubState state) => Successors[state];

    /// <summary>The field's own word, for addresses and the API.</summary>
    public static string Word(this HubState state) => Names[state].Word;

    /// <summary>Indonesian, for the screen.</summary>
    public static string Label(this HubState state) => Names[state].Label;

    public static HubState? Parse(string? word) => Names.Where(pair => pair.Value.Word == word).Select(pair => (HubState?)pair.Key).SingleOrDefault();

    /// <summary>A decree stands behind it: designated and not over.</summary>
    public static bool HasDecree(this HubState state) => state is HubState.Designated or HubState.Active or HubState.Suspended;
}
