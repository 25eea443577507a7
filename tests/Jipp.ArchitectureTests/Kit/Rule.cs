using Xunit.Sdk;

namespace Jipp.ArchitectureTests.Kit;

/// <summary>A rule of the house: says what it is, how to keep it, and who breaks it. A selection that matches nothing fails too.</summary>
/// <param name="Name">The rule in a sentence.</param>
/// <param name="Remedy">What to do when it is broken.</param>
internal sealed record Rule(string Name, string Remedy)
{
    /// <param name="selected">How many things the rule looked at.</param>
    public void Holds(int selected, IEnumerable<string> broken)
    {
        if (selected == 0)
        {
            throw new XunitException($"RULE: {Name}\nIt looked at nothing: the selection is empty, so it proves nothing. Mend the selection.");
        }

        List<string> names = [.. broken.Distinct().Order(StringComparer.Ordinal)];
        if (names.Count > 0)
        {
            throw new XunitException($"RULE: {Name}\nREMEDY: {Remedy}\nBROKEN BY:\n  {string.Join("\n  ", names)}");
        }
    }

    public void Holds<T>(IReadOnlyCollection<T> selected, Func<T, IEnumerable<string>> faults) => Holds(selected.Count, selected.SelectMany(faults));

    /// <summary>Negative control: the rule must not hold here, and must say what breaks it.</summary>
    public void IsBrokenBy(string culprit, int selected, IEnumerable<string> broken)
    {
        var said = Assert.Throws<XunitException>(() => Holds(selected, broken)).Message;
        Assert.Contains(culprit, said, StringComparison.Ordinal);
        Assert.Contains(Remedy, said, StringComparison.Ordinal);
    }

    /// <summary>Negative control of the selection: an empty one must not pass.</summary>
    public void IsBrokenByNothing() => Assert.Contains("selection is empty", Assert.Throws<XunitException>(() => Holds(0, [])).Message, StringComparison.Ordinal);
}
