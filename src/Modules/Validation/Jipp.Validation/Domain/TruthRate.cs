namespace Jipp.Validation.Domain;

/// <summary>
/// How many of the answers "it runs" are true, estimated from those that another hub looked at. Low and High are the bounds of Wilson's 95 %
/// score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927), which holds for few samples and for shares near 0 and 1 as well; all three
/// are shares from 0 to 1, null while nothing was looked at.
/// </summary>
/// <param name="True">Looked at and found running.</param>
/// <param name="Looked">Looked at and decided either way.</param>
/// <param name="CannotTell">Looked at without finding out; not counted in the share.</param>
/// <param name="Waiting">Drawn and not looked at yet.</param>
internal sealed record TruthRate(int True, int Looked, int CannotTell, int Waiting)
{
    private const double Z95 = 1.959963984540054;

    public double? Share => Looked == 0 ? null : (double)True / Looked;

    public double? Low => Bound(-1);

    public double? High => Bound(1);

    private double? Bound(int side)
    {
        if (Looked == 0)
        {
            return null;
        }

        double n = Looked;
        var share = True / n;
        var centre = share + Z95 * Z95 / (2 * n);
        var half = Z95 * Math.Sqrt(share * (1 - share) / n + Z95 * Z95 / (4 * n * n));
        // Rounding must not put the share itself outside.
        return Math.Clamp((centre + side * half) / (1 + Z95 * Z95 / n), side < 0 ? 0 : share, side < 0 ? share : 1);
    }
}
