using Jipp.Validation.Application;

namespace Jipp.Validation.Infrastructure.Evidence;

/// <summary>Kinds of evidence as the regional innovation index names them (Data/iga_evidence_types.csv, source in its last column).</summary>
internal sealed class EvidenceKinds : IEvidenceKinds
{
    // The description is quoted and holds commas; the first two columns never do.
    private readonly Dictionary<string, string> _names = EmbeddedTable.Rows("iga_evidence_types.csv").ToDictionary(row => row[1], row => row[0]);

    public IReadOnlyCollection<string> Codes => _names.Keys;

    public string Of(string code) => _names.GetValueOrDefault(code, code);
}
