namespace Jipp.Innovations.Domain;

/// <summary>Copy of one entry of the directory, kept by Hubs' events. The latest revision replaces earlier ones whole.</summary>
internal sealed class DirectoryAgency
{
    public DirectoryAgency(string code) => Code = code;

    /// <summary>Directory key: <c>73</c>, <c>73.22</c>, <c>K38</c>, or a slug.</summary>
    public string Code { get; private init; }

    public int Revision { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The region alone, e.g. <c>Kabupaten Luwu Utara</c>; null for central agencies.</summary>
    public string? RegionName { get; private set; }

    /// <summary><c>kementerian</c>, <c>lembaga</c>, <c>provinsi</c>, <c>kabupaten</c>, <c>kota</c>, <c>bumn</c>, <c>bumd</c>, <c>lainnya</c> or <c>historis</c>.</summary>
    public string Kind { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    /// <summary><c>registered</c>, <c>proposed</c> or <c>rejected</c>.</summary>
    public string Status { get; private set; } = "";

    /// <summary>The secretariat turned it down: its name means no agency.</summary>
    public bool IsRejected => Status == "rejected";

    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>Names that the agency had before, told by renamings.</summary>
    public IReadOnlyList<string> FormerNames { get; private set; } = [];

    /// <summary>Revision that <see cref="Name"/> is of: a renaming carries the name alone and may overtake the entry.</summary>
    public int NameRevision { get; private set; }

    /// <summary>Takes over the whole entry. False when it is not newer than what is known.</summary>
    public bool Hear(string name, string? regionName, string kind, string? provinceCode, string status, IReadOnlyList<string> aliases, int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Revision, RegionName, Kind) = (revision, regionName, kind);
        (ProvinceCode, Status, Aliases) = (provinceCode, status, [.. aliases]);
        if (revision >= NameRevision)
        {
            (Name, NameRevision) = (name, revision);
        }

        return true;
    }

    /// <summary>Takes over the new name; the old one still means this agency. False when a newer name is known.</summary>
    public bool HearRenaming(string oldName, string newName, int revision)
    {
        if (!FormerNames.Contains(oldName, StringComparer.OrdinalIgnoreCase))
        {
            FormerNames = [.. FormerNames, oldName];
        }

        if (revision <= NameRevision && Name == newName || revision < NameRevision)
        {
            return false;
        }

        (Name, NameRevision) = (newName, revision);
        return true;
    }
}
