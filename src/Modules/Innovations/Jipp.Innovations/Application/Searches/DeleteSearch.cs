using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>Forgets one's own search.</summary>
[Permission(Permission.SignedIn)]
internal sealed record DeleteSearch(Guid Id) : ICommand<Result>;

internal sealed class DeleteSearchValidator : AbstractValidator<DeleteSearch>
{
    public DeleteSearchValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class DeleteSearchHandler(IRepository<SavedSearch> searches, ICurrentUser user) : ICommandHandler<DeleteSearch, Result>
{
    public async Task<Result> Handle(DeleteSearch command, CancellationToken ct)
    {
        if (user.Id is not { } person || await searches.Find(new OneOfMySearches(new(command.Id), person), ct) is not { } search)
        {
            return Error.NotFound("search.unknown", "Pencarian ini tidak ada di daftar Anda. Mungkin sudah dihapus.");
        }

        searches.Remove(search);
        return Result.Success();
    }
}
