namespace Jipp.Innovations.Domain.MadeUp;

/// <summary>SplitMix64: the same seed gives the same numbers on every machine and version.</summary>
internal sealed class MadeUpRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>0 to <paramref name="end"/> − 1.</returns>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public bool Chance(double share) => (Next() >> 11) * (1.0 / (1ul << 53)) < share;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
