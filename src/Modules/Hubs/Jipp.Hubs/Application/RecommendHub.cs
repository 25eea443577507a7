using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The ministry recommends a proposed hub.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record RecommendHub(string HubCode, DateOnly? On, string Source) : ICommand<Result>;

internal sealed class RecommendHubValidator : AbstractValidator<RecommendHub>
{
    public RecommendHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.HubCode).NotEmpty().WithMessage("Pilih hub.");
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class RecommendHubHandler(IRepository<Hub> hubs) : ICommandHandler<RecommendHub, Result>
{
    public async Task<Result> Handle(RecommendHub command, CancellationToken ct) =>
        await hubs.Find(new HubByCode(command.HubCode), ct) is { } hub ? hub.Recommend(command.On!.Value, command.Source.Trim()) : HubErrors.Unknown(command.HubCode);
}
