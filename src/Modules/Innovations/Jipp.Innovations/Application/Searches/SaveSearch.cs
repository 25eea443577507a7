using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>Keeps a query of the catalogue for whoever asks.</summary>
/// <param name="Alert">Tell what is new in it, once a day.</param>
[Permission(Permission.SignedIn)]
internal sealed record SaveSearch(string Name, SearchCatalogue Query, bool Alert) : ICommand<Result<Guid>>;

internal sealed class SaveSearchValidator : AbstractValidator<SaveSearch>
{
    public SaveSearchValidator()
    {
        RuleFor(command => command.Name)
            .NotEmpty()
            .WithMessage("Beri nama pencarian ini.")
            .MaximumLength(SavedSearch.LongestName)
            .WithMessage("Nama pencarian paling panjang 100 huruf.");
        RuleFor(command => command.Query).SetValidator(new SearchCatalogueValidator());
    }
}

internal sealed class SaveSearchHandler(IRepository<SavedSearch> searches, ICatalogueIndex index, ICurrentUser user, TimeProvider clock) : ICommandHandler<SaveSearch, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SaveSearch command, CancellationToken ct)
    {
        if (user.Id is not { } person)
        {
            return Error.Forbidden(message: "Pencarian hanya dapat disimpan oleh orang yang masuk.");
        }

        var name = string.Join(' ', command.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var mine = await searches.List(new Mine(person), ct);
        if (mine.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return Error.Conflict("search.name-taken", "Anda sudah punya pencarian bernama itu. Pilih nama lain.");
        }

        if (mine.Count >= SavedSearch.AtMost)
        {
            return Error.Conflict("search.too-many", "Anda sudah menyimpan 50 pencarian. Hapus satu lebih dulu.");
        }

        var now = clock.GetUtcNow();
        var search = SavedSearch.Of(person, name, command.Query.Kept(), command.Alert, await index.Find(command.Query, now, ct), now);
        searches.Add(search);
        return search.Id.Value;
    }

    private sealed class Mine : Specification<SavedSearch>
    {
        public Mine(Guid person) => Query.Where(search => search.PersonId == person).AsNoTracking();
    }
}
