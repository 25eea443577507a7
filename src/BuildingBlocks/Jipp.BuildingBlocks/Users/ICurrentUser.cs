namespace Jipp.BuildingBlocks;

/// <summary>Where a role holds: <c>agency</c>/<c>73.22</c>, <c>hub</c>/<c>H003</c>, <c>edition</c>/<c>2025</c>. Modules add their own extensions to read it.</summary>
public sealed record Scope(string Kind, string Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>Who acts in this scope: a person, the system in a job or reaction, or nobody.</summary>
public interface ICurrentUser
{
    /// <summary>The person's id; null when anonymous or when the system acts.</summary>
    Guid? Id { get; }

    /// <summary>Name for the screen and the audit: a person's display name, or <c>job:validation.send-nudges</c>.</summary>
    string Name { get; }

    bool IsAuthenticated { get; }

    /// <summary>True in jobs, reactions, verbs and the first run.</summary>
    bool IsSystem { get; }

    /// <summary>Whether the permission is held. Denied unless listed. Scope is for the handler to check.</summary>
    bool Can(string permission);

    IReadOnlyCollection<Scope> Scopes { get; }
}
