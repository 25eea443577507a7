using Jipp.BuildingBlocks.Infrastructure.Pipeline;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.BuildingBlocks.Infrastructure;

public static class SystemSender
{
    /// <summary>
    /// Sends a command outside of a request: in a scope of its own, as a system principal that holds exactly the command's permission.
    /// </summary>
    /// <param name="actor">Named in the audit: <c>job:…</c>, <c>verb:…</c>, <c>first-run</c>.</param>
    public static async Task<TResult> SendAsSystem<TCommand, TResult>(this IServiceProvider services, string actor, TCommand command, CancellationToken ct)
        where TCommand : ICommand<TResult>
        where TResult : IResult<TResult>
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem(actor, Requests.PermissionOf(typeof(TCommand)));
        return await scope.ServiceProvider.GetRequiredService<ICommandHandler<TCommand, TResult>>().Handle(command, ct);
    }
}
