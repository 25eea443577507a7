using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Gives a staged file up: its rows and the file go, the entry in the history stays.</summary>
[Permission(Permissions.Import)]
internal sealed record DropImport(Guid ImportId) : ICommand<Result>;

internal sealed class DropImportValidator : AbstractValidator<DropImport>
{
    public DropImportValidator() => RuleFor(command => command.ImportId).NotEmpty();
}

internal sealed class DropImportHandler(IRepository<ImportRun> imports, IImportStaging staging, ISaveInParts parts, IFileStore files, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<DropImport, Result>
{
    public async Task<Result> Handle(DropImport command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { } run)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        if (run.Drop(user.Name, clock.GetUtcNow()).Error is { } refusal)
        {
            return refusal;
        }

        await parts.SavePart(ct);
        await staging.Drop(run.Id, ct);
        files.Delete(run.FileId);
        return Result.Success();
    }
}
