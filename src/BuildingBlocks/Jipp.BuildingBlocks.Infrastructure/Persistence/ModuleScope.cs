namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Which module is at work in this scope, for services that write into "the module's own" tables (mail); and whose turn it is.</summary>
internal sealed class ModuleScope
{
    private ModuleRuntime? _current;
    private Task _turn = Task.CompletedTask;

    public ModuleRuntime Current => _current ?? throw new InvalidOperationException("No module is at work in this scope.");

    public void Enter(ModuleRuntime module) => _current = module;

    /// <summary>Components of one page ask at the same time, but a database context answers one question at a time.</summary>
    public async Task<T> InTurn<T>(Func<Task<T>> work)
    {
        var (before, mine) = (_turn, new TaskCompletionSource());
        _turn = mine.Task;
        await before;
        try
        {
            return await work();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
