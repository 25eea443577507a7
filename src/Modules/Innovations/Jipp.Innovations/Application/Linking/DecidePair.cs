using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// A person says whether two records are the same innovation. "Same" merges them at once; "different" parts them for good, and so does "replica",
/// which also says which of the two copies the other.
/// </summary>
/// <param name="Seen">Version of the decision that the person saw, 0 for none: of two people who decide at once, one wins and the other is told.</param>
/// <param name="Original">The record that the other one copies, with the verdict "replica"; else null.</param>
[Permission(Permissions.Link)]
internal sealed record DecidePair(Guid PairId, PairVerdict Verdict, int Seen, Guid? Original = null) : ICommand<Result>;

internal sealed class DecidePairValidator : AbstractValidator<DecidePair>
{
    public DecidePairValidator()
    {
        RuleFor(command => command.PairId).NotEmpty();
        RuleFor(command => command.Verdict).IsInEnum();
        RuleFor(command => command.Seen).GreaterThanOrEqualTo(0);
        RuleFor(command => command.Original).NotEmpty().When(command => command.Verdict == PairVerdict.Replica).WithMessage("Pilih data mana yang asli.");
        RuleFor(command => command.Original).Null().When(command => command.Verdict != PairVerdict.Replica);
    }
}

internal sealed class DecidePairHandler(
    IReadRepository<LinkagePair> pairs,
    IRepository<PairDecision> decisions,
    IRepository<Innovation> innovations,
    LinkReach reach,
    PairDesk desk
) : ICommandHandler<DecidePair, Result>
{
    public async Task<Result> Handle(DecidePair command, CancellationToken ct)
    {
        var id = new PairId(command.PairId);
        var existing = await decisions.Find(new DecisionById(id), ct);
        var records = existing is null ? await pairs.Find(new PairRow(id), ct) : new(existing.One, existing.Other);
        if (records is null)
        {
            return LinkReach.Unknown;
        }

        if (await reach.Refuse(records.One, records.Other, ct) is { } beyond)
        {
            return beyond;
        }

        if ((existing?.Version ?? 0) != command.Seen)
        {
            return Error.Conflict("pair.decided-meanwhile", "Pasangan ini baru saja diputuskan orang lain. Lihat keputusannya, lalu putuskan lagi bila perlu.");
        }

        var original = command.Original is { } copied ? new InnovationId(copied) : (InnovationId?)null;
        if (original is not null && original != records.One && original != records.Other)
        {
            return LinkReach.Unknown;
        }

        if (command.Verdict is PairVerdict.Same or PairVerdict.Replica && await Misfit(command.Verdict, records, ct) is { } misfit)
        {
            return misfit;
        }

        return await desk.Decide(existing, records.One, records.Other, command.Verdict, original, ct);
    }

    /// <summary>Records of two agencies are never one; a replica is another agency's.</summary>
    private async Task<Error?> Misfit(PairVerdict verdict, PairOfRecords records, CancellationToken ct)
    {
        var agencies = (await innovations.List(new InnovationsByIds([records.One, records.Other]), ct)).Select(innovation => innovation.AgencyCode).OfType<string>().Distinct();
        return (verdict, agencies.Count()) switch
        {
            (PairVerdict.Same, > 1) => Error.Conflict("pair.other-agency", "Kedua data milik instansi yang berbeda: ini replikasi, bukan data kembar, jadi tidak digabung."),
            (PairVerdict.Replica, < 2) => Error.Conflict(
                "pair.same-agency",
                "Replikasi adalah penerapan di instansi lain. Instansi kedua data ini sama, atau salah satunya belum dikenali."
            ),
            _ => null,
        };
    }
}

/// <summary>The two records of a pair of the last run.</summary>
internal sealed class PairRow : Specification<LinkagePair, PairOfRecords>
{
    public PairRow(PairId id)
    {
        Query.Where(pair => pair.Id == id);
        Query.Select(pair => new PairOfRecords(pair.One, pair.Other));
    }
}

internal sealed record PairOfRecords(InnovationId One, InnovationId Other);
