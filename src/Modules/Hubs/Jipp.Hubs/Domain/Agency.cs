namespace Jipp.Hubs.Domain;

internal readonly record struct AgencyId(Guid Value) : ITypedId<AgencyId>
{
    public static AgencyId From(Guid value) => new(value);
}

internal enum AgencyStatus
{
    /// <summary>Found in an import; a person of the secretariat has not accepted it yet.</summary>
    Proposed,
    Registered,

    /// <summary>Turned down by the secretariat; stays on record so that it is not proposed again.</summary>
    Rejected,
}

/// <summary>The states as events and the API call them.</summary>
internal static class AgencyStatuses
{
    public static string Word(this AgencyStatus status) =>
        status switch
        {
            AgencyStatus.Registered => "registered",
            AgencyStatus.Rejected => "rejected",
            _ => "proposed",
        };
}

/// <summary>What the directory says of an agency when it enters.</summary>
/// <param name="Source">Where the entry comes from, as the public page names it.</param>
internal sealed record AgencyEntry(string Code, string Name, AgencyKind Kind, string Source)
{
    public string? RegionName { get; init; }

    public string? ProvinceCode { get; init; }

    public string? ParentCode { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> SuccessorCodes { get; init; } = [];
}

/// <summary>A public agency under its directory key. Names change, the key never does.</summary>
internal sealed class Agency : AggregateRoot<AgencyId>
{
    private readonly List<AgencyAlias> _aliases = [];

    private Agency() { }

    /// <summary>Kemendagri code, INAPROC code or own slug; the identity of the agency for other modules.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: see <see cref="NameFold"/>.</summary>
    public string FoldedName { get; private set; } = "";

    public string? RegionName { get; private set; }

    public AgencyKind Kind { get; private init; }

    public string? ProvinceCode { get; private init; }

    public string? ParentCode { get; private init; }

    public AgencyStatus Status { get; private set; }

    /// <summary>Why the proposal was turned down; null for every other agency.</summary>
    public string? RejectionReason { get; private set; }

    public string Source { get; private init; } = "";

    public string? Note { get; private init; }

    /// <summary>Former names and other spellings that mean this agency.</summary>
    public IReadOnlyList<AgencyAlias> Aliases => _aliases;

    /// <summary>Who took over from a historic agency.</summary>
    public IReadOnlyList<string> SuccessorCodes { get; private set; } = [];

    public static Agency Register(AgencyEntry entry) => Enter(entry, AgencyStatus.Registered);

    /// <summary>An import found it; it waits for the secretariat.</summary>
    public static Agency Propose(AgencyEntry entry) => Enter(entry, AgencyStatus.Proposed);

    /// <summary>Lets the proposal in; also one that was turned down by mistake.</summary>
    public Result Accept()
    {
        if (Status == AgencyStatus.Registered)
        {
            return AgencyErrors.AlreadyRegistered(Name);
        }

        (Status, RejectionReason) = (AgencyStatus.Registered, null);
        Raise(new AgencyEntered());
        return Result.Success();
    }

    public Result Reject(string reason)
    {
        if (Status != AgencyStatus.Proposed)
        {
            return AgencyErrors.NotProposed(Name);
        }

        (Status, RejectionReason) = (AgencyStatus.Rejected, reason);
        Raise(new AgencyEntered());
        return Result.Success();
    }

    /// <summary>Another way in which sources write the name.</summary>
    public Result AddName(string name)
    {
        if (Status == AgencyStatus.Rejected)
        {
            return AgencyErrors.WasRejected(Name);
        }

        var before = _aliases.Count;
        AddAliases([name]);
        if (_aliases.Count == before)
        {
            return AgencyErrors.NameKnown(name.Trim(), Name);
        }

        Raise(new AgencyEntered());
        return Result.Success();
    }

    /// <summary>The old name stays as a former name, so that older documents still lead here.</summary>
    /// <param name="on">Day from which the new name counts.</param>
    /// <param name="source">Regulation or other document that says so.</param>
    public Result Rename(string newName, DateOnly on, string source)
    {
        if (Status == AgencyStatus.Rejected)
        {
            return AgencyErrors.WasRejected(Name);
        }

        var name = newName.Trim();
        if (name == Name)
        {
            return AgencyErrors.SameName();
        }

        var (oldName, oldFolded) = (Name, FoldedName);
        (Name, FoldedName) = (name, NameFold.Of(name));
        _aliases.RemoveAll(alias => alias.Folded == FoldedName);
        if (oldFolded != FoldedName && _aliases.TrueForAll(alias => alias.Folded != oldFolded))
        {
            _aliases.Add(new AgencyAlias(oldName, oldFolded, AliasKind.FormerName, on, source));
        }

        Raise(new AgencyRenamed(oldName));
        return Result.Success();
    }

    /// <summary>Adds what newer reference data know beside what the directory has; nothing a person changed is taken back.</summary>
    public void Complete(IEnumerable<string> aliases, IReadOnlyList<string> successorCodes)
    {
        var before = _aliases.Count;
        AddAliases(aliases);
        var missing = successorCodes.Except(SuccessorCodes).ToList();
        if (missing.Count > 0)
        {
            SuccessorCodes = [.. SuccessorCodes, .. missing];
        }

        if (_aliases.Count > before || missing.Count > 0)
        {
            Raise(new AgencyEntered());
        }
    }

    private static Agency Enter(AgencyEntry entry, AgencyStatus status)
    {
        var agency = new Agency
        {
            Id = TypedId.New<AgencyId>(),
            Code = entry.Code,
            Name = entry.Name.Trim(),
            FoldedName = NameFold.Of(entry.Name),
            RegionName = entry.RegionName,
            Kind = entry.Kind,
            ProvinceCode = entry.ProvinceCode,
            ParentCode = entry.ParentCode,
            Status = status,
            Source = entry.Source,
            Note = entry.Note,
            SuccessorCodes = [.. entry.SuccessorCodes],
        };
        agency.AddAliases(entry.Aliases);
        agency.Raise(new AgencyEntered());
        return agency;
    }

    private void AddAliases(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var folded = NameFold.Of(text);
            if (folded != FoldedName && _aliases.TrueForAll(alias => alias.Folded != folded))
            {
                _aliases.Add(new AgencyAlias(text.Trim(), folded, AliasKind.Spelling, null, null));
            }
        }
    }
}
