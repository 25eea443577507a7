namespace Jipp.BuildingBlocks.Infrastructure.Pipeline;

/// <summary>Denied unless the user holds the permission that the request names. Scope is for the handler.</summary>
internal sealed class Authorize<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, ICurrentUser user) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TCommand command, CancellationToken ct) =>
        user.Can(Requests.PermissionOf(typeof(TCommand))) ? await inner.Handle(command, ct) : TResult.Fail(user.Denied());
}

/// <inheritdoc cref="Authorize{TCommand,TResult}"/>
internal sealed class AuthorizeQuery<TQuery, TResult>(IQueryHandler<TQuery, TResult> inner, ICurrentUser user) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TQuery query, CancellationToken ct) =>
        user.Can(Requests.PermissionOf(typeof(TQuery))) ? await inner.Handle(query, ct) : TResult.Fail(user.Denied());
}

internal static class Denial
{
    public static Error Denied(this ICurrentUser user) => user.IsAuthenticated ? Error.Forbidden() : Error.Unauthenticated();
}
