using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Domain;

/// <summary>A record of the catalogue as linkage sees it: what it says itself, whatever it was merged into.</summary>
internal sealed record PlacedRecord(InnovationId Id, LinkableInnovation Said)
{
    public static PlacedRecord Of(Innovation innovation) =>
        new(
            innovation.Id,
            new(
                KeyOf(innovation.Id),
                innovation.SourceSystem,
                innovation.SaysItself(InnovationField.Title) ?? innovation.Title,
                innovation.AgencyCode,
                innovation.SaysItself(InnovationField.Agency) ?? innovation.AgencyText,
                innovation.Unit,
                innovation.ProvinceCode,
                YearOf(innovation),
                innovation.SaysItself(InnovationField.Summary) ?? innovation.SaysItself(InnovationField.Description),
                innovation.SaysItself(InnovationField.Category) ?? innovation.SaysItself(InnovationField.Kind),
                innovation.SaysItself(InnovationField.Video)
            )
        );

    public static string KeyOf(InnovationId id) => id.Value.ToString("N");

    private static int? YearOf(Innovation innovation) =>
        new[] { InnovationField.SourceYear, InnovationField.ImplementedYear, InnovationField.InitiatedYear }
            .Select(innovation.SaysItself)
            .OfType<string>()
            .Select(year => (int?)int.Parse(year, CultureInfo.InvariantCulture))
            .FirstOrDefault();
}

/// <summary>What a run of linkage would change: its proposals compared with how the catalogue is merged now.</summary>
internal static class LinkagePlan
{
    /// <summary>With fewer records there is nothing to learn weights from (docs/linkage.md): whatever seems the same waits for a person.</summary>
    public const int FewestRecords = 50;

    /// <param name="records">Published and merged records, always in the same order, since the same rows in the same order give the same bits.</param>
    /// <param name="standing">Merges that stand.</param>
    /// <param name="progress">Told how far it is; null when nobody asks.</param>
    /// <param name="touched">Only pairs of these are joined, and nothing is taken back; null for the whole catalogue.</param>
    public static LinkageFindings Find(
        IReadOnlyList<PlacedRecord> records,
        IReadOnlyCollection<PairDecision> decisions,
        IReadOnlyCollection<InnovationMerge> standing,
        IReadOnlySet<InnovationId>? touched,
        LinkageProgress? progress = null
    )
    {
        var linkage = new InnovationLinkage([.. records.Select(record => record.Said)], progress);
        progress?.Begin(LinkagePhase.Grouping);
        var byKey = records.ToDictionary(record => record.Said.Key);
        var rulings = decisions
            .Where(decision => decision.Verdict != PairVerdict.Unsure)
            .Select(decision => new LinkageDecision(PlacedRecord.KeyOf(decision.One), PlacedRecord.KeyOf(decision.Other), decision.Verdict == PairVerdict.Same))
            .ToList();
        var proposals = linkage.Propose(rulings);
        var unsure = decisions.Where(decision => decision.Verdict == PairVerdict.Unsure).Select(decision => decision.Id).ToHashSet();
        PairId Pair(LinkageProposal proposal) => PairId.Of(byKey[proposal.One].Id, byKey[proposal.Other].Id);
        FoundPair Found(LinkageProposal proposal, PairKind kind) => new(byKey[proposal.One].Id, byKey[proposal.Other].Id, kind, proposal.Probability, Reasons(linkage, proposal));

        var few = records.Count < FewestRecords;
        var sure = proposals.Automatic.Where(proposal => !few && !unsure.Contains(Pair(proposal))).ToList();
        var takenBack = touched is null && !few ? TakenBack(proposals.Merged, standing) : [];
        var gone = takenBack.Select(change => PairId.Of(change.One, change.Other)).ToHashSet();
        var merges = Merges(sure, byKey, standing.Where(merge => !gone.Contains(PairId.Of(merge.One, merge.Other))), decisions, touched);
        return new(
            records.Count,
            Stored(linkage.Linker.Model),
            [.. takenBack, .. merges],
            [
                .. proposals.Review.Concat(proposals.Automatic.Where(proposal => few || unsure.Contains(Pair(proposal)))).Select(proposal => Found(proposal, PairKind.Review)),
                .. proposals.Replications.Select(proposal => Found(proposal, PairKind.Replication)),
            ]
        );
    }

    /// <summary>The pairs, surest first, that join two records which live apart.</summary>
    private static List<LinkageChange> Merges(
        List<LinkageProposal> sure,
        Dictionary<string, PlacedRecord> byKey,
        IEnumerable<InnovationMerge> standing,
        IReadOnlyCollection<PairDecision> decisions,
        IReadOnlySet<InnovationId>? touched
    )
    {
        var leader = new Dictionary<InnovationId, InnovationId>();
        InnovationId Find(InnovationId id) => leader.TryGetValue(id, out var up) ? leader[id] = Find(up) : id;
        foreach (var merge in standing.Where(merge => Find(merge.One) != Find(merge.Other)))
        {
            leader[Find(merge.One)] = Find(merge.Other);
        }

        List<LinkageChange> merges = [];
        foreach (
            var proposal in sure.OrderByDescending(proposal => proposal.Probability)
                .ThenBy(proposal => proposal.One, StringComparer.Ordinal)
                .ThenBy(proposal => proposal.Other, StringComparer.Ordinal)
        )
        {
            var (one, other) = (byKey[proposal.One], byKey[proposal.Other]);
            if (touched?.Contains(one.Id) == false && !touched.Contains(other.Id))
            {
                continue;
            }

            // What lives together may have grown over several runs, so that a pair alone does not tell whom it would join.
            if (Find(one.Id) is var left && Find(other.Id) is var right && left != right && !decisions.Any(decision => Forbids(decision, left, right)))
            {
                leader[left] = right;
                merges.Add(new(true, one.Id, other.Id, proposal.Probability));
            }
        }

        return merges;

        bool Forbids(PairDecision decision, InnovationId left, InnovationId right) =>
            decision.Parts && Find(decision.One) is var one && Find(decision.Other) is var other && ((one == left && other == right) || (one == right && other == left));
    }

    /// <summary>Merges of earlier runs that this one would not make.</summary>
    private static List<LinkageChange> TakenBack(IReadOnlyList<IReadOnlyList<string>> groups, IReadOnlyCollection<InnovationMerge> standing)
    {
        var group = groups.SelectMany((members, at) => members.Select(member => (member, at))).ToDictionary(one => one.member, one => one.at);
        return
        [
            .. standing
                .Where(merge => merge.Ground == MergeGround.Model)
                .Where(merge =>
                    !group.TryGetValue(PlacedRecord.KeyOf(merge.One), out var one) || !group.TryGetValue(PlacedRecord.KeyOf(merge.Other), out var other) || one != other
                )
                .OrderBy(merge => merge.At)
                .ThenBy(merge => merge.Other.Value)
                .Select(merge => new LinkageChange(false, merge.One, merge.Other, merge.Probability ?? 0)),
        ];
    }

    private static List<PairReason> Reasons(InnovationLinkage linkage, LinkageProposal proposal)
    {
        var parts = linkage.Explain(proposal.One, proposal.Other);
        return
        [
            new("prior", 0, 0, linkage.Linker.Model.PriorWeight),
            .. parts.Select(part => new PairReason(
                part.Column switch
                {
                    null => "whole",
                    "" => "digits",
                    var column => column,
                },
                part.Level,
                part.Levels,
                part.Weight
            )),
        ];
    }

    private static StoredModel Stored(LinkageModel model)
    {
        var text = new StringBuilder(InnovationLinkage.Version).Append('|').Append(BitConverter.DoubleToInt64Bits(model.Lambda));
        foreach (var weight in model.BandWeights.Concat(model.LevelWeights.SelectMany(levels => levels)))
        {
            text.Append('|').Append(BitConverter.SingleToInt32Bits(weight));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new(hash, model.Lambda, model.BandWeights, model.LevelWeights);
    }
}
