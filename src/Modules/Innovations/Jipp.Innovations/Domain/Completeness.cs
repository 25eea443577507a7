namespace Jipp.Innovations.Domain;

/// <summary>What a record should tell, and what it does not.</summary>
internal static class Completeness
{
    /// <summary>The fields that make a record useful to others, most telling first.</summary>
    public static IReadOnlyList<InnovationField> Wanted { get; } =
    [
        InnovationField.Summary,
        InnovationField.Background,
        InnovationField.Goals,
        InnovationField.Novelty,
        InnovationField.Implementation,
        InnovationField.Results,
        InnovationField.Benefit,
        InnovationField.Adaptability,
        InnovationField.Resources,
        InnovationField.SustainabilityStrategy,
        InnovationField.Unit,
        InnovationField.InitiatedYear,
        InnovationField.ImplementedYear,
        InnovationField.Category,
        InnovationField.Stage,
        InnovationField.Form,
        InnovationField.Function,
        InnovationField.Sdgs,
    ];

    /// <param name="unit">The unit in the end, which may be part of the agency's text.</param>
    /// <param name="said">Everything that was said of the record; what stands counts.</param>
    public static IEnumerable<InnovationField> Missing(string? unit, IEnumerable<FieldProvenance> said)
    {
        var told = said.Where(one => one.Stands).Select(one => one.Field).ToHashSet();
        return Wanted.Where(field => field == InnovationField.Unit ? unit is null : !told.Contains(field));
    }
}
