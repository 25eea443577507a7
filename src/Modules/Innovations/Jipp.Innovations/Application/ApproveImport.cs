using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>A person decides that a staged file goes into the catalogue. It is written in the background, see <see cref="ApplyImport"/>.</summary>
/// <param name="SkipBadRows">Import the good rows although others have faults.</param>
[Permission(Permissions.Import)]
internal sealed record ApproveImport(Guid ImportId, bool SkipBadRows) : ICommand<Result>;

internal sealed class ApproveImportValidator : AbstractValidator<ApproveImport>
{
    public ApproveImportValidator() => RuleFor(command => command.ImportId).NotEmpty();
}

internal sealed class ApproveImportHandler(IRepository<ImportRun> imports, ICurrentUser user, TimeProvider clock) : ICommandHandler<ApproveImport, Result>
{
    public async Task<Result> Handle(ApproveImport command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { } run)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        return run.Approve(command.SkipBadRows, user.Name, clock.GetUtcNow());
    }
}
