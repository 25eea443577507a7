using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>What the form of <see cref="EditInnovation"/> begins with; refused outside of one's reach.</summary>
[Permission(Permissions.Edit)]
internal sealed record ShowInnovationForEdit(string Nri) : IQuery<Result<EditableInnovation>>;

internal sealed class ShowInnovationForEditValidator : AbstractValidator<ShowInnovationForEdit>
{
    public ShowInnovationForEditValidator() => RuleFor(query => query.Nri).NotEmpty();
}

/// <param name="Said">What the record shows of each field that a person may change.</param>
internal sealed record EditableInnovation(
    string Nri,
    string Slug,
    int Version,
    InnovationState State,
    string Title,
    string AgencyName,
    IReadOnlyDictionary<InnovationField, string?> Said
)
{
    /// <summary>The unit may also be the bracket of the agency's text, of which no statement speaks.</summary>
    public static string? Shown(Innovation innovation, InnovationField field) => field == InnovationField.Unit ? innovation.Unit : innovation.Says(field);
}

internal sealed class ShowInnovationForEditHandler(IRepository<Innovation> innovations, ICurrentUser user) : IQueryHandler<ShowInnovationForEdit, Result<EditableInnovation>>
{
    public async Task<Result<EditableInnovation>> Handle(ShowInnovationForEdit query, CancellationToken ct)
    {
        if (await innovations.Find(new Untracked(query.Nri), ct) is not { } innovation)
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        return user.MayChange(innovation)
            ? new EditableInnovation(
                innovation.Nri!,
                innovation.Slug,
                innovation.Version,
                innovation.State,
                innovation.Title,
                innovation.AgencyName,
                Fields.Editable.ToDictionary(field => field, field => EditableInnovation.Shown(innovation, field))
            )
            : Error.Forbidden(message: "Anda hanya dapat mengubah inovasi instansi Anda sendiri.");
    }

    private sealed class Untracked : Specification<Innovation>
    {
        public Untracked(string nri) => Query.Where(innovation => innovation.Nri == nri).AsNoTracking();
    }
}
