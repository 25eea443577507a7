namespace Jipp.BuildingBlocks.Infrastructure.Scheduling;

/// <summary>A command sent again and again.</summary>
/// <param name="Id"><c>validation.send-nudges</c>.</param>
/// <param name="Cron">Five fields, UTC.</param>
public sealed record RecurringCommand(string Id, string Cron, Func<IServiceProvider, CancellationToken, Task<Error?>> Send);

/// <summary>Where a module declares its recurring commands. Declared again at every start; the database remembers what was done.</summary>
public sealed class ModuleSchedule(string module)
{
    private readonly List<RecurringCommand> _commands = [];

    public IReadOnlyList<RecurringCommand> Commands => _commands;

    /// <param name="job">Verb phrase: <c>send-nudges</c>.</param><param name="cron">Five fields, UTC, e.g. <c>*/10 * * * *</c>.</param>
    public void Every<TCommand, TResult>(string job, string cron, Func<TCommand> command)
        where TCommand : ICommand<TResult>
        where TResult : IResult<TResult>
    {
        var id = $"{module}.{job}";
        _commands.Add(new(id, cron, async (services, ct) => (await services.SendAsSystem<TCommand, TResult>($"job:{id}", command(), ct)).Error));
    }
}
