using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>A hub rests for a while; its decree stays in force.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record SuspendHub(string HubCode, DateOnly? On, string Reason, string Source) : ICommand<Result>;

internal sealed class SuspendHubValidator : AbstractValidator<SuspendHub>
{
    public SuspendHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.HubCode).NotEmpty().WithMessage("Pilih hub.");
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Reason).AReason();
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class SuspendHubHandler(IRepository<Hub> hubs) : ICommandHandler<SuspendHub, Result>
{
    public async Task<Result> Handle(SuspendHub command, CancellationToken ct) =>
        await hubs.Find(new HubByCode(command.HubCode), ct) is { } hub
            ? hub.Suspend(command.On!.Value, command.Reason.Trim(), command.Source.Trim())
            : HubErrors.Unknown(command.HubCode);
}
