using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Somebody proposed that the agency become a hub. Answers with the hub's code.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record ProposeHub(string AgencyCode, DateOnly? On, string Source) : ICommand<Result<string>>;

internal sealed class ProposeHubValidator : AbstractValidator<ProposeHub>
{
    public ProposeHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.AgencyCode).AnAgencyChosen();
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class ProposeHubHandler(IRepository<Hub> hubs, NewHubs newHubs) : ICommandHandler<ProposeHub, Result<string>>
{
    public async Task<Result<string>> Handle(ProposeHub command, CancellationToken ct)
    {
        var identity = await newHubs.Of(command.AgencyCode, ct);
        if (!identity.IsSuccess)
        {
            return identity.Error;
        }

        hubs.Add(Hub.Propose(identity.Value, command.On!.Value, command.Source.Trim()));
        return identity.Value.Code;
    }
}
