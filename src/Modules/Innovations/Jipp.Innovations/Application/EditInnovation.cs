using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// A person corrects a record. Of the fields given, those that now say something else become the person's statements; an emptied field shows
/// again what its source says.
/// </summary>
/// <param name="Said">Text as typed, by field (<see cref="Fields.Editable"/>). Fields that are not in it stay as they are.</param>
[Permission(Permissions.Edit)]
internal sealed record EditInnovation(string Nri, int Version, IReadOnlyDictionary<InnovationField, string?> Said) : ICommand<Result>;

internal sealed class EditInnovationValidator : AbstractValidator<EditInnovation>
{
    public EditInnovationValidator(TimeProvider clock)
    {
        RuleFor(command => command.Nri).NotEmpty();
        RuleFor(command => command.Said)
            .Custom(
                (said, context) =>
                {
                    foreach (var (field, text) in said)
                    {
                        if (Problem(field, text?.Trim() ?? "", clock.GetUtcNow().Year + 1) is { } problem)
                        {
                            context.AddFailure($"Said[{field}]", problem);
                        }
                    }
                }
            );
    }

    private static string? Problem(InnovationField field, string text, int newestYear)
    {
        if (!Fields.Editable.Contains(field))
        {
            return "Isian ini tidak dapat diubah.";
        }

        if (text.Length == 0)
        {
            return field == InnovationField.Title ? "Tulis judul inovasi." : null;
        }

        if (text.Length > Fields.LongestOf(field))
        {
            return "Isian ini terlalu panjang.";
        }

        return Fields.Read(field, text, newestYear) is not null
            ? null
            : Fields.ShapeOf(field) switch
            {
                FieldShape.Year => "Tulis tahun dengan empat angka, misalnya 2021.",
                FieldShape.Link => "Tulis alamat lengkap yang diawali https://.",
                FieldShape.Numbers => "Tulis nomor tujuan 1 sampai 17, dipisah koma, misalnya 2, 5.",
                FieldShape.Point => "Tulis lintang dan bujur di Indonesia, misalnya -7.25, 112.75.",
                _ => "Isian ini tidak dapat dibaca. Periksa penulisannya.",
            };
    }
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

        if (innovation.State == InnovationState.Merged)
        {
            return Error.Conflict("innovation.merged", "Inovasi ini sudah digabung ke data lain. Ubah data yang baru.");
        }

        if (innovation.Version != command.Version)
        {
            return Error.Conflict("data.changed-meanwhile", "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda.");
        }

        var said = Changed(command, innovation, clock.GetUtcNow().Year + 1);
        innovation.TakeOver(new SourceRecord(Origin.ByPerson(clock.GetUtcNow()), said), (await directory.Resolver(ct)).Resolve(innovation.AgencyText, innovation.RegionCode));
        return Result.Success();
    }

    private static Dictionary<InnovationField, string?> Changed(EditInnovation command, Innovation innovation, int newestYear) =>
        command
            .Said.Select(said => (Field: said.Key, Typed: Tidy(said.Key, said.Value, newestYear)))
            .Where(said => said.Typed != EditableInnovation.Shown(innovation, said.Field))
            .ToDictionary(said => said.Field, said => said.Typed);

    private static string? Tidy(InnovationField field, string? typed, int newestYear)
    {
        var text = Fields.ShapeOf(field) == FieldShape.Prose ? PlainText.Prose(typed ?? "") : PlainText.Line(typed ?? "");
        return text.Length == 0 ? null : Fields.Read(field, text, newestYear);
    }
}
