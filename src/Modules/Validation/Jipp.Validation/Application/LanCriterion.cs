namespace Jipp.Validation.Application;

/// <param name="Name">In Indonesian, the key of its translation; so is the category.</param>
internal sealed record LanCriterion(int Number, string Category, string Name);

internal interface ILanCriteria
{
    IReadOnlyList<LanCriterion> All { get; }
}
