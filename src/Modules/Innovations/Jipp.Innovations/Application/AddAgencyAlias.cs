using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// A person says which agency a text of sources means. All records with that text find their agency at once, and every later import knows
/// it. Returns how many records were recognised.
/// </summary>
[Permission(Permissions.Import)]
internal sealed record AddAgencyAlias(string Text, string AgencyCode) : ICommand<Result<int>>;

internal sealed class AddAgencyAliasValidator : AbstractValidator<AddAgencyAlias>
{
    public AddAgencyAliasValidator()
    {
        RuleFor(command => command.Text).NotEmpty().WithMessage("Pilih teks instansi.");
        RuleFor(command => command.AgencyCode).NotEmpty().WithMessage("Pilih instansi yang dimaksud.");
    }
}

internal sealed class AddAgencyAliasHandler(IDirectoryCopy directory, AgencyHealing healing, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddAgencyAlias, Result<int>>
{
    public async Task<Result<int>> Handle(AddAgencyAlias command, CancellationToken ct)
    {
        if (!(await directory.Find([command.AgencyCode], ct)).ContainsKey(command.AgencyCode))
        {
            return Error.NotFound("agency.unknown", "Instansi itu tidak ada di direktori.");
        }

        var resolver = await directory.Resolver(ct);
        var folded = resolver.KeyOf(command.Text);
        if (folded.Length is 0 or > AgencyAlias.LongestFolded)
        {
            return Error.Invalid("alias.unusable", "Teks ini tidak dapat dijadikan nama lain.");
        }

        if (resolver.Resolve(command.Text, null).Code is { } known && known != command.AgencyCode)
        {
            return Error.Conflict("alias.known", "Teks ini sudah berarti instansi lain di direktori.");
        }

        var alias = new AgencyAlias
        {
            Folded = folded,
            Text = command.Text.Trim(),
            AgencyCode = command.AgencyCode,
            AddedBy = user.Name,
            AddedAt = clock.GetUtcNow(),
        };
        await directory.Put(alias, ct);
        return await healing.Heal(await directory.Resolver(ct), ct);
    }
}
