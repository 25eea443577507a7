namespace Jipp.Innovations.Domain.Linkage;

/// <summary>Compares a record that is being written with all records of a linked table, without fitting anew.</summary>
internal sealed class NewRecord(Linker linker)
{
    /// <param name="row">Cells in the order of the table's columns.</param>
    /// <param name="most">Number of records wanted.</param>
    /// <param name="least">Least probability.</param>
    /// <returns>Records that may be the same or, <c>Barred</c>, would be but for a rule; most probable first.</returns>
    public IReadOnlyList<(int Record, double Probability, bool Barred)> Likest(IReadOnlyList<string?> row, int most, double least)
    {
        var table = linker.Table;
        if (row.Count != table.Table.Columns.Count)
        {
            throw new ArgumentException("A cell for every column.", nameof(row));
        }

        var likeness = new int[table.Table.Count];
        table.Whole.AddLikeness(table.WholeOf(row), likeness);
        var levels = new byte[table.Columns.Length][];
        for (var column = 0; column < levels.Length; column++)
        {
            levels[column] = table.Columns[column].LevelsOfCell(table.CellOf(row, column)) ?? [];
        }

        List<(int Record, double Probability, bool Barred)> found = [];
        Span<byte> own = stackalloc byte[levels.Length];
        for (var record = 0; record < likeness.Length; record++)
        {
            var barred = false;
            for (var column = 0; column < levels.Length; column++)
            {
                var value = table.Columns[column].ValueOf[record];
                own[column] = value < 0 || levels[column].Length == 0 ? ColumnLevels.Missing : levels[column][value];
            }

            var score = (double)linker.Model.Score(likeness[record], own);
            foreach (var column in table.Barring)
            {
                if (own[column] == 1)
                {
                    barred = true;
                    score -= linker.Model.LevelWeight(column, likeness[record], own[column]);
                }
            }

            var probability = linker.Model.ProbabilityOf(score);
            if (probability >= least)
            {
                found.Add((record, probability, barred));
            }
        }

        return [.. found.OrderByDescending(item => item.Probability).ThenBy(item => item.Record).Take(most)];
    }
}
