using System.Globalization;
using Jipp.Validation.Application;

namespace Jipp.Validation.Infrastructure;

/// <summary>LAN's eleven criteria of validation (Data/lan_validation_criteria.csv, source in its last column).</summary>
internal sealed class LanCriteria : ILanCriteria
{
    public IReadOnlyList<LanCriterion> All { get; } =
    [.. EmbeddedTable.Rows("lan_validation_criteria.csv").Select(row => new LanCriterion(int.Parse(row[0], NumberStyles.None, CultureInfo.InvariantCulture), row[1], row[2]))];
}
