using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>A designated hub has begun to work, or a suspended one works again.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record ActivateHub(string HubCode, DateOnly? On, string Source) : ICommand<Result>;

internal sealed class ActivateHubValidator : AbstractValidator<ActivateHub>
{
    public ActivateHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.HubCode).NotEmpty().WithMessage("Pilih hub.");
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class ActivateHubHandler(IRepository<Hub> hubs) : ICommandHandler<ActivateHub, Result>
{
    public async Task<Result> Handle(ActivateHub command, CancellationToken ct) =>
        await hubs.Find(new HubByCode(command.HubCode), ct) is { } hub ? hub.Activate(command.On!.Value, command.Source.Trim()) : HubErrors.Unknown(command.HubCode);
}
