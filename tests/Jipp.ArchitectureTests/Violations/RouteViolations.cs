// Code that sends in every way there is, for the control of the rules about routes.
#pragma warning disable CA1822, CA1052
using Jipp.BuildingBlocks;

namespace Jipp.ArchitectureTests
{
    internal sealed record FromAsync : ICommand<Result>;

    internal sealed record FromLambda : ICommand<Result>;

    [BackgroundOnly]
    internal sealed record FromBody : ICommand<Result>;

    internal sealed record FromNowhere : ICommand<Result>;

    internal sealed record FromSchedule : ICommand<Result>;

    internal sealed class Door
    {
        public Func<object> MapPages() => () => new FromLambda();

        public Func<object> Schedule() => () => new FromSchedule();
    }
}

namespace Jipp.ArchitectureTests.Violations.Routes
{
    internal sealed class SendingPage
    {
        public async Task<object> Post()
        {
            await Task.Yield();
            return new FromAsync();
        }

        public Func<Task<object>> Later() =>
            async () =>
            {
                await Task.Yield();
                return new FromLambda();
            };

        public object Bound(FromBody command) => command;

        public Type Named => typeof(FromNowhere);
    }
}
