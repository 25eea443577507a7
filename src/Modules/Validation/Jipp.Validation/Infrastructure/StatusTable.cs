using System.Globalization;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure;

/// <summary>Names of the statuses as the field writes them (Data/sustainability_statuses.csv).</summary>
internal sealed class StatusTable : IStatusNames
{
    private readonly Dictionary<int, string[]> _rows = EmbeddedTable
        .Rows("sustainability_statuses.csv")
        .ToDictionary(row => int.Parse(row[0], NumberStyles.None, CultureInfo.InvariantCulture));

    public string Of(AnswerStatus status) => _rows[(int)status][1];

    public bool MayBeReplicated(AnswerStatus status) => _rows[(int)status][3] == "1";
}
