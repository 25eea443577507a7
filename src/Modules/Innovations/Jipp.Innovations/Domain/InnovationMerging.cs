using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

/// <summary>
/// Merging. A merged record keeps its own sources and statements, and goes on hearing its sources; the record it lives on in shows copies of
/// them beside its own, the best of each field (<see cref="Survivorship"/>). So a merge loses nothing, and unmerging in any order gives every
/// record back what it and its sources say by then. What people write meanwhile is the surviving record's own and stays there.
/// </summary>
internal sealed partial class Innovation
{
    /// <summary>Sources of the records that were merged into this one.</summary>
    public IReadOnlyList<BroughtSource> BroughtSources { get; private set; } = [];

    /// <summary>The records that live on in this one.</summary>
    public IReadOnlyList<InnovationId> Brought => [.. BroughtSources.Select(source => source.Home).Distinct()];

    /// <summary>What this record itself says, as it stands when nothing is merged into it.</summary>
    public IReadOnlyList<FieldProvenance> Own =>
        BroughtSources.Count == 0 ? Provenance : [.. Provenance.Where(said => said.Home is null).Select(said => said.Yields ? said with { Stands = true, Yields = false } : said)];

    /// <summary>What this record itself says of a field; null when it says nothing.</summary>
    public string? SaysItself(InnovationField field) => Provenance.FirstOrDefault(said => said.Field == field && said.Home is null && said.StandsAtHome)?.Value;

    /// <summary>This record lives on in another one, with all that lives on in it.</summary>
    public Result MergeInto(Innovation survivor, DateTimeOffset at)
    {
        if (State != InnovationState.Published || survivor.State != InnovationState.Published || survivor.Id == Id)
        {
            return Error.Conflict("innovation.not-mergeable", "Hanya dua inovasi berbeda yang sama-sama terbit dapat digabung.");
        }

        (State, MergedInto, UpdatedAt) = (InnovationState.Merged, survivor.Id, at);
        TellInstead(new InnovationMerged(survivor.Id, at));
        survivor.Bring(this, at);
        return Result.Success();
    }

    /// <summary>The record that a merged one lives on in was merged or unmerged itself: it lives on in another one from now on.</summary>
    public void LiveOnIn(Innovation survivor, DateTimeOffset at)
    {
        if (State != InnovationState.Merged)
        {
            throw new InvalidOperationException("Only a merged record lives on in another one.");
        }

        (MergedInto, UpdatedAt) = (survivor.Id, at);
        TellInstead(new InnovationMerged(survivor.Id, at));
        survivor.Bring(this, at);
    }

    /// <summary>A merged record is one of its own again.</summary>
    public void ComeBack(Innovation survivor, DateTimeOffset at)
    {
        if (State != InnovationState.Merged || MergedInto != survivor.Id)
        {
            throw new InvalidOperationException("The record does not live on in that one.");
        }

        survivor.GiveBack(Id, at);
        (State, MergedInto, UpdatedAt) = (InnovationState.Published, null, at);
        TellInstead(new InnovationUnmerged(survivor.Id, at));
    }

    /// <summary>
    /// Shows what a merged record says by now. Its unit stays with it, since duties go by it, and so do names of people, since the consent to
    /// show them was given for that record.
    /// </summary>
    public void Bring(Innovation merged, DateTimeOffset at)
    {
        Doing = merged.Doing ?? Doing;
        BroughtSources = [.. BroughtSources.Where(source => source.Home != merged.Id), .. BroughtBy(merged)];
        Show([.. Provenance.Where(said => said.Home != merged.Id), .. CopiesOf(merged)], at);
    }

    /// <summary>No longer shows what a record says that was merged into this one.</summary>
    public void GiveBack(InnovationId merged, DateTimeOffset at)
    {
        BroughtSources = [.. BroughtSources.Where(source => source.Home != merged)];
        Show([.. Provenance.Where(said => said.Home != merged)], at);
    }

    /// <summary>What a record would show if it had brought nothing yet and brought these now: for checking what is stored.</summary>
    public static (IReadOnlyList<FieldProvenance> Provenance, IReadOnlyList<BroughtSource> BroughtSources) Shown(Innovation record, IEnumerable<Innovation> merged)
    {
        var all = merged.ToList();
        return (Survivorship.Settle([.. record.Own, .. all.SelectMany(CopiesOf)]), [.. all.SelectMany(BroughtBy)]);
    }

    private static IEnumerable<FieldProvenance> CopiesOf(Innovation merged) => merged.Own.Where(said => Moves(said.Field)).Select(said => said with { Home = merged.Id });

    private static IEnumerable<BroughtSource> BroughtBy(Innovation merged) =>
        merged.Sources.Select(source => new BroughtSource(merged.Id, source.System, source.Key, source.Address));

    private static bool Moves(InnovationField field) => !Fields.IsPersonal(field) && field is not (InnovationField.InnovatorsShown or InnovationField.Unit);

    private void Show(IReadOnlyList<FieldProvenance> statements, DateTimeOffset at)
    {
        var settled = Survivorship.Settle(statements);
        if (settled.SequenceEqual(Provenance))
        {
            return;
        }

        Provenance = settled;
        ShowStatements();
        MarkUpdated(at);
    }

    private List<FieldProvenance> SetBroughtAside()
    {
        if (BroughtSources.Count == 0)
        {
            return [];
        }

        var brought = Provenance.Where(said => said.Home is not null).ToList();
        Provenance = Own;
        return brought;
    }

    private void TakeBroughtBack(List<FieldProvenance> brought)
    {
        if (brought.Count > 0)
        {
            Provenance = Survivorship.Settle([.. Provenance, .. brought]);
        }
    }

    /// <summary>Whoever hears that the record merged or came back needs nothing that it told before in the same save.</summary>
    private void TellInstead(IDomainEvent happened)
    {
        ((IAggregateRoot)this).ClearEvents();
        Raise(happened);
    }
}
