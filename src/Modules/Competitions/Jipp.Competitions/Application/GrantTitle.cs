using FluentValidation;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>The secretariat records a title that no source claims, or one that was withdrawn before.</summary>
/// <param name="Nri">Number of the innovation in the catalogue.</param>
/// <param name="Title">Exactly as in the edition's list.</param>
/// <param name="Source">Address or number of the document that proves it.</param>
[Permission(Permissions.GrantTitle)]
internal sealed record GrantTitle(string Nri, int Year, string Title, string Source) : ICommand<Result<Guid>>;

internal sealed class GrantTitleValidator : AbstractValidator<GrantTitle>
{
    public GrantTitleValidator()
    {
        RuleFor(request => request.Nri).Matches("^[0-9]{6}$").WithMessage("Isi nomor NRI enam angka, seperti pada halaman inovasi.");
        RuleFor(request => request.Year).InclusiveBetween(2014, 2100).WithMessage("Pilih edisi.");
        RuleFor(request => request.Title).NotEmpty().WithMessage("Pilih gelar.").MaximumLength(100).WithMessage("Nama gelar paling panjang 100 huruf.");
        RuleFor(request => request.Source)
            .NotEmpty()
            .WithMessage("Sebutkan dokumen atau alamat yang membuktikan gelar ini.")
            .MaximumLength(500)
            .WithMessage("Sumber paling panjang 500 huruf.");
    }
}

internal sealed class GrantTitleHandler(
    IRepository<CataloguedInnovation> innovations,
    IRepository<Edition> editions,
    IRepository<Title> titles,
    IReadRepository<Title> counted,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<GrantTitle, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(GrantTitle command, CancellationToken ct)
    {
        if (!user.IsSecretariat())
        {
            return Error.Forbidden("title.secretariat-only", "Hanya sekretariat yang dapat mencatat gelar.");
        }

        if (await innovations.Find(new InnovationWithNri(command.Nri), ct) is not { IsUndone: false } innovation)
        {
            return Error.Invalid([new(nameof(command.Nri), "Tidak ada inovasi dengan NRI ini di katalog.")]);
        }

        if (await editions.Find(new EditionOf(command.Year), ct) is not { } edition)
        {
            return Error.Invalid([new(nameof(command.Year), "Edisi ini tidak ada.")]);
        }

        if (edition.Titles.FirstOrDefault(listed => listed.Name == command.Title) is not { } kind)
        {
            return Error.Invalid([new(nameof(command.Title), "Gelar ini tidak ada pada edisi yang dipilih.")]);
        }

        var known = await titles.Find(new TitleOf(innovation.Id, command.Year, kind.Name), ct);
        if (known?.State != TitleState.Granted && kind.Count <= await counted.Count(new GrantedTitles(command.Year, kind.Name), ct))
        {
            return Error.Conflict("title.all-given", "Semua {0} gelar {1} {2} sudah tercatat. Cabut dahulu yang keliru, lalu ulangi.", kind.Count!.Value, kind.Name, command.Year);
        }

        if (known is not null)
        {
            var again = known.GrantAgain(kind, command.Source.Trim(), TitleGround.Person, clock.GetUtcNow());
            return again.IsSuccess ? known.Id.Value : again.Error;
        }

        var title = Title.Grant(innovation.Id, command.Year, kind, command.Source.Trim(), TitleGround.Person, clock.GetUtcNow());
        titles.Add(title);
        return title.Id.Value;
    }
}
