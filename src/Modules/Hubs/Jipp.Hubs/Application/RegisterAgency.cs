using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Enters an agency that no reference list has, and answers with its code.</summary>
/// <param name="Code">Official code; empty for an own one made of the name.</param>
/// <param name="Kind">A word of <see cref="AgencyKinds"/>.</param>
/// <param name="Aliases">Other names, each unused so far.</param>
[Permission(Permissions.ManageDirectory)]
internal sealed record RegisterAgency(string? Code, string Name, string Kind, string? ParentCode, IReadOnlyList<string> Aliases, string Source) : ICommand<Result<string>>;

internal sealed class RegisterAgencyValidator : AbstractValidator<RegisterAgency>
{
    public RegisterAgencyValidator()
    {
        RuleFor(command => command.Name).AnAgencyName();
        RuleFor(command => command.Kind).Must(word => AgencyKinds.Parse(word) is not null).WithMessage("Pilih jenis instansi.");
        RuleFor(command => command.Code)
            .Matches("^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$")
            .When(command => !string.IsNullOrWhiteSpace(command.Code))
            .WithMessage("Kode hanya berisi huruf, angka, titik, dan tanda hubung.");
        RuleForEach(command => command.Aliases).AnAgencyName();
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class RegisterAgencyHandler(IRepository<Agency> agencies) : ICommandHandler<RegisterAgency, Result<string>>
{
    public async Task<Result<string>> Handle(RegisterAgency command, CancellationToken ct)
    {
        foreach (var name in command.Aliases.Prepend(command.Name))
        {
            if (await agencies.Find(new AgencyNamed(NameFold.Of(name)), ct) is { } owner)
            {
                return AgencyErrors.NameTaken(name, owner.Name, owner.Code);
            }
        }

        var parentCode = string.IsNullOrWhiteSpace(command.ParentCode) ? null : command.ParentCode.Trim();
        var parent = parentCode is null ? null : await agencies.Find(new AgencyByCode(parentCode), ct);
        if (parentCode is not null && parent is null)
        {
            return AgencyErrors.UnknownParent(parentCode);
        }

        var code = string.IsNullOrWhiteSpace(command.Code) ? AgencyNaming.SlugOf(command.Name) : command.Code.Trim();
        if (await agencies.Any(new AgencyByCode(code), ct))
        {
            return AgencyErrors.CodeTaken(code);
        }

        agencies.Add(
            Agency.Register(
                new AgencyEntry(code, command.Name, AgencyKinds.Parse(command.Kind)!.Value, command.Source.Trim())
                {
                    ParentCode = parentCode,
                    ProvinceCode = parent?.ProvinceCode,
                    Aliases = command.Aliases,
                }
            )
        );
        return code;
    }
}
