namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Fellegi–Sunter weights, log2(m/u). The likeness of the whole records leads; each column adds what it tells beyond that, because its u
/// and m are those of the pairs in the same band of likeness: columns that say the same thing twice do not count twice.
/// </summary>
internal sealed class LinkageModel
{
    public required float[] BandWeights { get; init; }

    /// <summary>By column; index band × levels + level.</summary>
    public required float[][] LevelWeights { get; init; }

    /// <summary>Share of all pairs that is the same.</summary>
    public required double Lambda { get; init; }

    /// <summary>log2 of the odds that a pair is the same before anything is known about it.</summary>
    public double PriorWeight => Math.Log2(Lambda / (1 - Lambda));

    /// <summary>Weight of the whole records' likeness, straight lines between the middles of the bands.</summary>
    public float WholeWeight(int likeness)
    {
        var place = ((float)likeness * PreparedTable.Bands / TermVectors.Full) - 0.5f;
        var band = (int)MathF.Floor(place);
        if (band < 0 || band >= PreparedTable.Bands - 1)
        {
            return BandWeights[band < 0 ? 0 : PreparedTable.Bands - 1];
        }

        return BandWeights[band] + ((BandWeights[band + 1] - BandWeights[band]) * (place - band));
    }

    public float LevelWeight(int column, int likeness, byte level) =>
        LevelWeights[column][(PreparedTable.BandOf(likeness) * (LevelWeights[column].Length / PreparedTable.Bands)) + level];

    public float Score(int likeness, ReadOnlySpan<byte> levels)
    {
        var score = WholeWeight(likeness);
        var band = PreparedTable.BandOf(likeness);
        for (var column = 0; column < levels.Length; column++)
        {
            var weights = LevelWeights[column];
            score += weights[(band * (weights.Length / PreparedTable.Bands)) + levels[column]];
        }

        return score;
    }

    /// <summary>Probability that a pair with this sum of weights is the same, when records may have any number of partners.</summary>
    public double ProbabilityOf(double score) => 1 / (1 + Math.Pow(2, -(score + PriorWeight)));
}
