namespace Jipp.BuildingBlocks;

/// <summary>A request that changes something. Runs through LogOutcome, Authorize, ValidateRequest, CommitUnitOfWork.</summary>
public interface ICommand<TResult>
    where TResult : IResult<TResult>;

/// <summary>A request that only reads. Runs through LogOutcome, Authorize, ValidateRequest.</summary>
public interface IQuery<TResult>
    where TResult : IResult<TResult>;

public interface ICommandHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IResult<TResult>
{
    Task<TResult> Handle(TCommand command, CancellationToken ct);
}

public interface IQueryHandler<in TQuery, TResult>
    where TQuery : IQuery<TResult>
    where TResult : IResult<TResult>
{
    Task<TResult> Handle(TQuery query, CancellationToken ct);
}

/// <summary>Names the one permission that a command or query needs. A request without it is refused.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PermissionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A command that no route leads to: only jobs, verbs and the first run send it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BackgroundOnlyAttribute : Attribute;

/// <summary>Keeps a property's value out of the audit record (secrets, personal data); its name is still recorded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;

/// <summary>Permissions that need no role.</summary>
public static class Permission
{
    public const string Public = "public"; // Anybody, signed in or not.

    public const string SignedIn = "signed-in"; // Anybody who is signed in.
}

/// <summary>A permission of a module with its label on screen (Indonesian). Which role has it is data of Accounts.</summary>
public sealed record PermissionInfo(string Name, string Label);
