namespace Jipp.Hubs.Domain;

internal readonly record struct ConfirmationPolicyId(Guid Value) : ITypedId<ConfirmationPolicyId>
{
    public static ConfirmationPolicyId From(Guid value) => new(value);
}

/// <summary>
/// Copy of what Validation tells of its policy, as far as scorecards depend on it; one row, of the latest version heard of. Before the first
/// telling the policy as shipped is in force.
/// </summary>
internal sealed class ConfirmationPolicy : AggregateRoot<ConfirmationPolicyId>
{
    /// <summary>As shipped.</summary>
    public const int UsualGraceDays = 60;

    public static readonly ConfirmationPolicyId OnlyId = new(new Guid("5d0f6f4e-6f2b-4a53-8a5c-6f7a1f0c2b01"));

    public ConfirmationPolicy() => Id = OnlyId;

    /// <summary>Of the version; 1 is the policy as shipped.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Days past the due day until a record counts as unconfirmed.</summary>
    public int GraceDays { get; private set; } = UsualGraceDays;

    public void Hear(int number, int graceDays)
    {
        if (number > Number)
        {
            (Number, GraceDays) = (number, graceDays);
        }
    }
}
