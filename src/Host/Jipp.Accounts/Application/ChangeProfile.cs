using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>A signed-in person sets the own name, and the language of mails and of the first page.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ChangeProfile(string Name, string Language) : ICommand<Result>;

internal sealed class ChangeProfileValidator : AbstractValidator<ChangeProfile>
{
    public ChangeProfileValidator()
    {
        RuleFor(command => command.Name).PersonName();
        RuleFor(command => command.Language).Language();
    }
}

internal sealed class ChangeProfileHandler(OwnAccount own) : ICommandHandler<ChangeProfile, Result>
{
    public async Task<Result> Handle(ChangeProfile command, CancellationToken ct)
    {
        var found = await own.Find(ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        found.Value.ChangeProfile(command.Name, command.Language);
        return Result.Success();
    }
}
