namespace Jipp.Hubs.Domain;

internal readonly record struct HubId(Guid Value) : ITypedId<HubId>
{
    public static HubId From(Guid value) => new(value);
}

internal enum HubKind
{
    LocalGovernment,
    Central,
}

internal static class HubKinds
{
    public static string Word(this HubKind kind) => kind == HubKind.LocalGovernment ? "pemda" : "kementerian_lembaga";

    public static string Label(this HubKind kind) => kind == HubKind.LocalGovernment ? "Pemerintah daerah" : "Kementerian/lembaga";
}

/// <summary>Who the hub is.</summary>
/// <param name="Code">Key of the hub: <c>H003</c>.</param>
/// <param name="AgencyCode">The agency that is the hub.</param>
/// <param name="ProvinceCode">The area it serves; null for a central agency, whose hub serves that agency.</param>
internal sealed record HubIdentity(string Code, string Name, string AgencyCode, HubKind Kind, string? ProvinceCode);

/// <summary>
/// A node of the network. What it is on any day follows from its dated steps, so that the past can be asked as well as the present.
/// </summary>
internal sealed class Hub : AggregateRoot<HubId>
{
    private readonly List<HubStep> _steps = [];

    private Hub() { }

    public string Code { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string AgencyCode { get; private init; } = "";

    public HubKind Kind { get; private init; }

    public string? ProvinceCode { get; private init; }

    /// <summary>The state that the last step entered.</summary>
    public HubState State { get; private set; }

    /// <summary>In the order in which they were taken; a database gives them in any order.</summary>
    public IReadOnlyList<HubStep> Steps => [.. _steps.OrderBy(step => step.Number)];

    private HubStep Last => _steps.MaxBy(step => step.Number)!;

    public static Hub Propose(HubIdentity identity, DateOnly on, string source)
    {
        var hub = Create(identity);
        hub.Enter(HubState.Proposed, on, source);
        return hub;
    }

    /// <summary>A hub whose earliest known step is its signed commitment; what came before is in no source.</summary>
    public static Hub RecordCommitment(HubIdentity identity, Commitment commitment)
    {
        var hub = Create(identity);
        hub.Enter(HubState.CommitmentSigned, commitment.On, commitment.Source, note: commitment.Note);
        return hub;
    }

    /// <summary>A hub whose earliest known step is the decree that names it; what came before is in no source.</summary>
    public static Hub RecordDesignation(HubIdentity identity, Decree decree, string? note = null)
    {
        var hub = Create(identity);
        hub.Enter(decree, note);
        return hub;
    }

    public Result Recommend(DateOnly on, string source) => Move(HubState.Recommended, on, source);

    public Result SignCommitment(Commitment commitment) => Move(HubState.CommitmentSigned, commitment.On, commitment.Source, note: commitment.Note);

    /// <summary>A decree known by its year alone counts from 1 January, but never from before the hub's last step.</summary>
    public Result Designate(Decree decree)
    {
        var last = Last.On;
        var dated = !decree.DayKnown && decree.On.Year == last.Year ? decree with { On = last } : decree;
        if (Refusal(HubState.Designated, dated.On) is { } refusal)
        {
            return refusal;
        }

        Enter(dated, note: null);
        return Result.Success();
    }

    public Result Activate(DateOnly on, string source) => Move(HubState.Active, on, source);

    public Result Suspend(DateOnly on, string reason, string source) => Move(HubState.Suspended, on, source, reason);

    public Result End(DateOnly on, string reason, string source)
    {
        var moved = Move(HubState.Ended, on, source, reason);
        if (moved.IsSuccess)
        {
            Raise(new HubEnded(on, reason));
        }

        return moved;
    }

    /// <summary>The step in force on that day; null when nothing is known of the hub that early.</summary>
    public HubStep? StepOn(DateOnly day) => Steps.LastOrDefault(step => step.On <= day);

    private static Hub Create(HubIdentity identity) =>
        new()
        {
            Id = TypedId.New<HubId>(),
            Code = identity.Code,
            Name = identity.Name.Trim(),
            AgencyCode = identity.AgencyCode,
            Kind = identity.Kind,
            ProvinceCode = identity.ProvinceCode,
        };

    private Result Move(HubState wanted, DateOnly on, string source, string? reason = null, string? note = null)
    {
        if (Refusal(wanted, on) is { } refusal)
        {
            return refusal;
        }

        Enter(wanted, on, source, reason, note);
        return Result.Success();
    }

    private Error? Refusal(HubState wanted, DateOnly on) =>
        !State.Next().Contains(wanted) ? HubErrors.NotNow()
        : on < Last.On ? HubErrors.BeforeLastStep(on, Last.On)
        : null;

    private void Enter(HubState state, DateOnly on, string source, string? reason = null, string? note = null) =>
        Enter(new HubStep(_steps.Count + 1, state, on, DayKnown: true, null, reason, source, note));

    private void Enter(Decree decree, string? note)
    {
        Enter(new HubStep(_steps.Count + 1, HubState.Designated, decree.On, decree.DayKnown, decree.Number, null, decree.Source, note));
        Raise(new HubDesignated(decree));
    }

    private void Enter(HubStep step)
    {
        _steps.Add(step);
        State = step.State;
    }
}
