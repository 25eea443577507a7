using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>Switches the alert of one's own search on or off.</summary>
[Permission(Permission.SignedIn)]
internal sealed record SetSearchAlert(Guid Id, bool On) : ICommand<Result>;

internal sealed class SetSearchAlertValidator : AbstractValidator<SetSearchAlert>
{
    public SetSearchAlertValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class SetSearchAlertHandler(IRepository<SavedSearch> searches, ICatalogueIndex index, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<SetSearchAlert, Result>
{
    public async Task<Result> Handle(SetSearchAlert command, CancellationToken ct)
    {
        if (user.Id is not { } person || await searches.Find(new OneOfMySearches(new(command.Id), person), ct) is not { } search)
        {
            return Error.NotFound("search.unknown", "Pencarian ini tidak ada di daftar Anda. Mungkin sudah dihapus.");
        }

        var now = clock.GetUtcNow();
        search.SetAlert(command.On, command.On ? await index.Find(search.Query.Asked(), now, ct) : [], now);
        return Result.Success();
    }
}
