namespace Jipp.Innovations.Domain;

/// <summary>
/// Copy of what Validation tells of its policy, as far as badges depend on it; one row, of the latest version heard of. Before the first
/// telling the policy as shipped is in force.
/// </summary>
internal sealed class ConfirmationPolicy
{
    /// <summary>As shipped.</summary>
    public const int UsualGraceDays = 60;

    public const int OnlyId = 1;

    public int Id { get; private init; } = OnlyId;

    /// <summary>Of the version; 1 is the policy as shipped.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Days past the due day after which a record counts as unconfirmed.</summary>
    public int GraceDays { get; private set; } = UsualGraceDays;

    public void Hear(int number, int graceDays)
    {
        if (number > Number)
        {
            (Number, GraceDays) = (number, graceDays);
        }
    }
}
