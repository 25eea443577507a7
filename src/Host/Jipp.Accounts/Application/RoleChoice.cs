using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>A role and its place as somebody chose them on a form.</summary>
internal interface IRoleChoice
{
    string Role { get; }

    string? Agency { get; }

    string? Unit { get; }

    string? Hub { get; }

    int? Edition { get; }
}

/// <summary>Which parts a choice needs depends on the role alone.</summary>
internal abstract class RoleChoiceValidator<T> : AbstractValidator<T>
    where T : IRoleChoice
{
    private const int FirstEdition = 2014;
    private const int LastEdition = 2100;
    private const int LongestUnit = 150;

    /// <summary>Called by heirs where the place stands on their form, so that faults are told in its order.</summary>
    protected void AddRoleRules()
    {
        RuleFor(choice => choice.Role).Must(role => RoleKind.Find(role) is not null).WithMessage("Pilih peran.");
        When(choice => Kind(choice) is ScopeKinds.Agency or ScopeKinds.Unit, () => RuleFor(choice => choice.Agency).NotEmpty().WithMessage("Pilih instansi."));
        When(
            choice => Kind(choice) == ScopeKinds.Unit,
            () =>
                RuleFor(choice => choice.Unit)
                    .Must(unit => unit is { Length: <= LongestUnit } && UnitName.Fold(unit).Length > 0)
                    .WithMessage("Isi nama unit seperti pada data inovasinya, paling banyak 150 karakter.")
        );
        When(choice => Kind(choice) == ScopeKinds.Hub, () => RuleFor(choice => choice.Hub).NotEmpty().WithMessage("Pilih hub."));
        When(
            choice => Kind(choice) == ScopeKinds.Edition,
            () => RuleFor(choice => choice.Edition).Must(year => year is >= FirstEdition and <= LastEdition).WithMessage("Isi tahun edisi KIPP, mulai 2014.")
        );
    }

    private static string? Kind(T choice) => RoleKind.Find(choice.Role)?.ScopeKind;
}

/// <summary>Makes a role out of a choice, where the user may give it and the place exists.</summary>
internal sealed class RoleChooser(IReadRepository<AgencyCopy> agencies, IReadRepository<HubCopy> hubs, ICurrentUser user)
{
    public async Task<Result<RoleGrant>> Choose(IRoleChoice choice, CancellationToken ct)
    {
        var grant = RoleKind.Find(choice.Role)!.ScopeKind switch
        {
            ScopeKinds.Agency => RoleGrant.AgencyAdmin(choice.Agency!),
            ScopeKinds.Unit => RoleGrant.Unit(choice.Agency!, choice.Unit!),
            ScopeKinds.Hub => RoleGrant.HubOperator(choice.Hub!),
            ScopeKinds.Edition when choice.Role == RoleKind.Evaluator.Key => RoleGrant.Evaluator(choice.Edition!.Value),
            ScopeKinds.Edition => RoleGrant.Panel(choice.Edition!.Value),
            ScopeKinds.Secretariat when choice.Role == RoleKind.Auditor.Key => RoleGrant.Auditor,
            ScopeKinds.Secretariat => RoleGrant.Secretariat,
            _ => RoleGrant.Mentor,
        };
        if (!Reach.Of(user).MayGive(grant))
        {
            return Error.Forbidden("role.outside-reach", "Anda hanya dapat memberi peran di instansi Anda sendiri.");
        }

        if (grant.AgencyCode is { } agency && await agencies.Find(new AgencyNamed(agency), ct) is not { Listed: true })
        {
            return Unknown(nameof(IRoleChoice.Agency), "Instansi ini tidak ada di direktori. Pilih dari daftar.");
        }

        if (grant.Role.ScopeKind == ScopeKinds.Hub && await hubs.Find(new HubNamed(grant.Place), ct) is not { Designated: true })
        {
            return Unknown(nameof(IRoleChoice.Hub), "Hub ini belum atau tidak lagi ditetapkan. Pilih dari daftar.");
        }

        return grant;
    }

    private static Error Unknown(string field, string message) => Error.Invalid([new FieldError(field, message)]);
}
