using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A file of evidence, for those in whose scope its duty lies: it may show people or papers that are not for the public.</summary>
[Permission(Permissions.SeeDuties)]
internal sealed record OpenEvidence(Guid FileId) : IQuery<Result<EvidenceContent>>;

/// <param name="Content">To be disposed by the reader.</param>
/// <param name="DownloadName">From our own characters alone.</param>
internal sealed record EvidenceContent(Stream Content, EvidenceType Type, string DownloadName);

internal sealed class OpenEvidenceValidator : AbstractValidator<OpenEvidence>
{
    public OpenEvidenceValidator() => RuleFor(query => query.FileId).NotEmpty().WithMessage("Berkas mana yang dicari tidak disebut.");
}

internal sealed class OpenEvidenceHandler(
    IRepository<EvidenceFile> files,
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    IVerificationReader verification,
    IEvidenceStore store,
    ILocalCopies copies,
    ICurrentUser user
) : IQueryHandler<OpenEvidence, Result<EvidenceContent>>
{
    private static readonly Error Unknown = Error.NotFound("evidence.unknown", "Berkas ini tidak ada, atau bukan dalam lingkup Anda.");

    public async Task<Result<EvidenceContent>> Handle(OpenEvidence query, CancellationToken ct)
    {
        if (
            await files.Find(new EvidenceById(new EvidenceFileId(query.FileId)), ct) is not { } file
            || await duties.Find(new DutyById(file.DutyId), ct) is not { } duty
            || !(new Area(user.Offices(), await copies.Offices(ct)).Covers(duty) || await LooksAtSample(duty, ct))
        )
        {
            return Unknown;
        }

        var innovation = await innovations.Find(new InnovationById(file.InnovationId), ct);
        return store.Open(file.Stored) is { } content ? new EvidenceContent(content, file.Type, file.DownloadName(innovation?.Nri ?? "")) : Unknown;
    }

    private Task<bool> LooksAtSample(Duty duty, CancellationToken ct) =>
        verification.LooksAt([.. user.Offices().Where(office => office.Kind == OfficeKind.Hub).Select(office => office.Key)], duty.Id, ct);
}
