using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>A hub is no longer one. Its history stays readable; the agency may become a hub anew.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record EndHub(string HubCode, DateOnly? On, string Reason, string Source) : ICommand<Result>;

internal sealed class EndHubValidator : AbstractValidator<EndHub>
{
    public EndHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.HubCode).NotEmpty().WithMessage("Pilih hub.");
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Reason).AReason();
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class EndHubHandler(IRepository<Hub> hubs) : ICommandHandler<EndHub, Result>
{
    public async Task<Result> Handle(EndHub command, CancellationToken ct) =>
        await hubs.Find(new HubByCode(command.HubCode), ct) is { } hub
            ? hub.End(command.On!.Value, command.Reason.Trim(), command.Source.Trim())
            : HubErrors.Unknown(command.HubCode);
}
