namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Which module is at work in this scope, for services that write into "the module's own" tables (mail).</summary>
internal sealed class ModuleScope
{
    private readonly Stack<ModuleRuntime> _entered = new();

    public ModuleRuntime Current =>
        _entered.TryPeek(out var module) ? module : throw new InvalidOperationException("No module is at work in this scope.");

    public IDisposable Enter(ModuleRuntime module)
    {
        _entered.Push(module);
        return new Leave(_entered);
    }

    private sealed class Leave(Stack<ModuleRuntime> entered) : IDisposable
    {
        public void Dispose() => entered.Pop();
    }
}
