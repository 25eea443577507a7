using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Whom a link from a mail is for. Reading it changes nothing, so a mail scanner may.</summary>
[Permission(Permission.Public)]
internal sealed record ReadLink(string Token) : IQuery<Result<LinkView>>;

/// <param name="First">True when it accepts an invitation, false when it replaces a password.</param>
internal sealed record LinkView(string Name, string Email, bool First);

internal sealed class ReadLinkValidator : AbstractValidator<ReadLink>
{
    public ReadLinkValidator() => RuleFor(query => query.Token).NotNull().WithMessage("Tautan tidak lengkap.");
}

internal sealed class ReadLinkHandler(IRepository<Person> people, TimeProvider clock) : IQueryHandler<ReadLink, Result<LinkView>>
{
    /// <summary>Unknown, used, replaced, expired: what to do is the same.</summary>
    public static readonly Error Dead = Error.NotFound(
        "link.dead",
        "Tautan ini sudah dipakai, diganti yang lebih baru, atau lewat masa berlakunya. Minta tautan baru lewat \"Lupa sandi\"."
    );

    public async Task<Result<LinkView>> Handle(ReadLink query, CancellationToken ct) =>
        query.Token.Length == AccessToken.TextLength && await people.Find(new PersonByLink(query.Token), ct) is { } person && person.LinkIsOpen(clock.GetUtcNow())
            ? new LinkView(person.Name, person.Email, person.State == PersonState.Invited)
            : Dead;
}
