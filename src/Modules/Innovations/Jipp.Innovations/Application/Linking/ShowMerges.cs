using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Which records live in one, and every merge that ever was among them and it, as far as they are of the area of whoever asks.</summary>
[Permission(Permissions.Link)]
internal sealed record ShowMerges(string Nri) : IQuery<Result<MergeHistory>>;

internal sealed class ShowMergesValidator : AbstractValidator<ShowMerges>
{
    public ShowMergesValidator() => RuleFor(query => query.Nri).NotEmpty();
}

/// <param name="Nri">Of the record that the others live in.</param>
internal sealed record MergeHistory(string Nri, string Title, IReadOnlyList<NamedRecord> Living, IReadOnlyList<PastMerge> Merges);

internal sealed record NamedRecord(InnovationId Id, string Nri, string Title, string? AgencyCode, InnovationId Root);

internal sealed record PastMerge(
    NamedRecord One,
    NamedRecord Other,
    MergeGround Ground,
    double? Probability,
    string By,
    DateTimeOffset At,
    string? UndoneBy,
    DateTimeOffset? UndoneAt
);

internal sealed class ShowMergesHandler(IReadRepository<Innovation> innovations, IRepository<InnovationMerge> merges, LinkReach reach)
    : IQueryHandler<ShowMerges, Result<MergeHistory>>
{
    public async Task<Result<MergeHistory>> Handle(ShowMerges query, CancellationToken ct)
    {
        if (await innovations.Find(new Named(query.Nri), ct) is not { } record || await innovations.Find(new Named([record.Root]), ct) is not { } root)
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        var living = await innovations.List(new LivingIn(root.Id), ct);
        List<InnovationId> group = [root.Id, .. living.Select(one => one.Id)];
        var area = await reach.Area(ct);
        if (!area.Covers(root.AgencyCode) || !living.All(one => area.Covers(one.AgencyCode)))
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        var past = await merges.List(new Touching(group), ct);
        var names = (await innovations.List(new Named([.. past.SelectMany(merge => new[] { merge.One, merge.Other }).Distinct()]), ct)).ToDictionary(one => one.Id);
        return new MergeHistory(
            root.Nri,
            root.Title,
            living,
            [
                .. past.Where(merge => names.ContainsKey(merge.One) && names.ContainsKey(merge.Other))
                    .Where(merge => area.Covers(names[merge.One].AgencyCode, names[merge.Other].AgencyCode))
                    .Select(merge => new PastMerge(names[merge.One], names[merge.Other], merge.Ground, merge.Probability, merge.By, merge.At, merge.UndoneBy, merge.UndoneAt)),
            ]
        );
    }

    private sealed class Named : Specification<Innovation, NamedRecord>
    {
        public Named(string nri)
        {
            Query.Select(innovation => new NamedRecord(innovation.Id, innovation.Nri!, innovation.Title, innovation.AgencyCode, innovation.MergedInto ?? innovation.Id));
            Query.Where(innovation => innovation.Nri == nri).AsNoTracking();
        }

        public Named(IReadOnlyCollection<InnovationId> ids)
        {
            Query.Select(innovation => new NamedRecord(innovation.Id, innovation.Nri!, innovation.Title, innovation.AgencyCode, innovation.MergedInto ?? innovation.Id));
            Query.Where(innovation => ids.Contains(innovation.Id)).AsNoTracking();
        }
    }

    private sealed class LivingIn : Specification<Innovation, NamedRecord>
    {
        public LivingIn(InnovationId root)
        {
            InnovationId? survivor = root;
            Query.Select(innovation => new NamedRecord(innovation.Id, innovation.Nri!, innovation.Title, innovation.AgencyCode, innovation.MergedInto ?? innovation.Id));
            Query.Where(innovation => innovation.MergedInto == survivor).OrderBy(innovation => innovation.Nri).AsNoTracking();
        }
    }

    private sealed class Touching : Specification<InnovationMerge>
    {
        public Touching(IReadOnlyCollection<InnovationId> ids) =>
            Query.Where(merge => ids.Contains(merge.One) || ids.Contains(merge.Other)).OrderByDescending(merge => merge.At).AsNoTracking();
    }
}
