using System.Globalization;
using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// A person corrects a record. Only fields that now say something else become the person's statements; an emptied field shows again what
/// its source says. Years are text as typed.
/// </summary>
[Permission(Permissions.Edit)]
internal sealed record EditInnovation(
    string Nri,
    int Version,
    string? Title,
    string? Unit,
    string? InitiatedYear,
    string? ImplementedYear,
    string? Category,
    string? Form,
    string? Kind,
    string? Summary
) : ICommand<Result>;

internal sealed class EditInnovationValidator : AbstractValidator<EditInnovation>
{
    private const int OldestYear = 1945;
    private const int LongestWord = 200;

    public EditInnovationValidator(TimeProvider clock)
    {
        RuleFor(command => command.Nri).NotEmpty();
        RuleFor(command => command.Title).NotEmpty().WithMessage("Tulis judul inovasi.").MaximumLength(RowReading.LongestTitle).WithMessage("Judul terlalu panjang.");
        RuleFor(command => command.Unit).MaximumLength(LongestWord).WithMessage("Nama unit terlalu panjang.");
        RuleFor(command => command.Category).MaximumLength(LongestWord).WithMessage("Kategori terlalu panjang.");
        RuleFor(command => command.Form).MaximumLength(LongestWord).WithMessage("Bentuk terlalu panjang.");
        RuleFor(command => command.Kind).MaximumLength(LongestWord).WithMessage("Jenis terlalu panjang.");
        RuleFor(command => command.Summary).MaximumLength(RowReading.LongestText).WithMessage("Ringkasan terlalu panjang.");
        RuleFor(command => command.InitiatedYear).Must(text => IsYear(text, clock)).WithMessage("Tulis tahun dengan empat angka, misalnya 2021.");
        RuleFor(command => command.ImplementedYear).Must(text => IsYear(text, clock)).WithMessage("Tulis tahun dengan empat angka, misalnya 2021.");
    }

    private static bool IsYear(string? text, TimeProvider clock) =>
        string.IsNullOrWhiteSpace(text)
        || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= OldestYear && year <= clock.GetUtcNow().Year + 1);
}

internal sealed class EditInnovationHandler(IRepository<Innovation> innovations, IDirectoryCopy directory, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<EditInnovation, Result>
{
    public async Task<Result> Handle(EditInnovation command, CancellationToken ct)
    {
        if (await innovations.Find(new InnovationByNri(command.Nri), ct) is not { } innovation)
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        if (!user.MayChange(innovation))
        {
            return Error.Forbidden(message: "Anda hanya dapat mengubah inovasi instansi Anda sendiri.");
        }

        if (innovation.Version != command.Version)
        {
            return Error.Conflict("data.changed-meanwhile", "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda.");
        }

        var said = Changed(command, innovation);
        innovation.TakeOver(
            new SourceRecord(Origin.ByPerson(clock.GetUtcNow()), said),
            (await directory.Resolver(ct)).Resolve(innovation.AgencyText, innovation.RegionCode)
        );
        return Result.Success();
    }

    private static Dictionary<InnovationField, string?> Changed(EditInnovation command, Innovation innovation)
    {
        Dictionary<InnovationField, (string? Typed, string? Shown)> fields = new()
        {
            [InnovationField.Title] = (command.Title, innovation.Title),
            [InnovationField.Unit] = (command.Unit, innovation.Unit),
            [InnovationField.InitiatedYear] = (command.InitiatedYear, innovation.InitiatedYear?.ToString(CultureInfo.InvariantCulture)),
            [InnovationField.ImplementedYear] = (command.ImplementedYear, innovation.ImplementedYear?.ToString(CultureInfo.InvariantCulture)),
            [InnovationField.Category] = (command.Category, innovation.Category),
            [InnovationField.Form] = (command.Form, innovation.Form),
            [InnovationField.Kind] = (command.Kind, innovation.Kind),
            [InnovationField.Summary] = (command.Summary, innovation.Summary),
        };
        return fields
            .Select(field => (field.Key, Typed: string.IsNullOrWhiteSpace(field.Value.Typed) ? null : field.Value.Typed.Trim(), field.Value.Shown))
            .Where(field => field.Typed != field.Shown)
            .ToDictionary(field => field.Key, field => field.Typed);
    }
}
