namespace Jipp.Validation.Domain;

/// <summary>An office handed one question to another unit of its agency, for a time. The question stays one question with one office.</summary>
/// <param name="AgencyCode">The agency of both units: a record that moves to another agency takes no delegation along.</param>
/// <param name="Unit">Folded name of the unit that answers now.</param>
/// <param name="UnitName">The same as people write it.</param>
/// <param name="Until">From this instant on the usual office answers again.</param>
internal sealed record Delegation(string AgencyCode, string Unit, string UnitName, DateTimeOffset Until, string Reason)
{
    public Office Office => Office.Unit(AgencyCode, Unit);
}
