namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Agencies by directory key. 0: other agency; 1: one is not recognised, or one is the province of the other; 2: same agency, other unit;
/// 3: same agency, a unit not told.
/// </summary>
internal sealed class AgencyLevels(IReadOnlyList<string> values) : IGivenLevels
{
    public const int Levels = 4;

    private readonly string[][] _parts = [.. values.Select(value => value.Split('|'))];

    /// <summary>Key, province, unit, and the text of an agency that is not recognised.</summary>
    public static string Of(LinkableInnovation record) =>
        string.Join('|', record.AgencyCode ?? "", record.ProvinceCode ?? "", Folding.Fold(record.Unit), record.AgencyCode is null ? AgencyNames.Fold(record.Agency) : "");

    public void Add(string value, int from, byte[] levels)
    {
        var mine = value.Split('|');
        for (var other = from; other < levels.Length; other++)
        {
            levels[other] += Level(mine, _parts[other]);
        }
    }

    private static byte Level(string[] mine, string[] theirs)
    {
        if (mine[0].Length == 0 || theirs[0].Length == 0)
        {
            return mine[0].Length == theirs[0].Length && mine[3] == theirs[3] ? SameAgency(mine[2], theirs[2]) : (byte)1;
        }

        return mine[0] == theirs[0] ? SameAgency(mine[2], theirs[2])
            : mine[0] == theirs[1] || theirs[0] == mine[1] ? (byte)1
            : (byte)0;
    }

    private static byte SameAgency(string unit, string otherUnit) => unit.Length == 0 || otherUnit.Length == 0 ? (byte)3 : (byte)2;
}
