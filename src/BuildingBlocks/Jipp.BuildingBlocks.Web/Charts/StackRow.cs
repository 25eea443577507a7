namespace Jipp.BuildingBlocks.Web;

/// <summary>One part of every row of <see cref="StackedRows"/>.</summary>
/// <param name="Shade">0 (ground) to 5 (strongest).</param>
public sealed record StackPart(string Text, int Shade);

/// <summary>One row: its values stand in the order of the parts.</summary>
/// <param name="Note">What is written at the end of the row, such as a share.</param>
public sealed record StackRow(string Label, IReadOnlyList<double> Values, string Note, string? Href = null);

/// <summary>One step of a <see cref="StepCurve"/>; shares from 0 to 1. Null bounds leave a gap in the band.</summary>
public sealed record CurveStep(double At, double Share, double? Low, double? High);
