namespace Jipp.Validation.Domain;

/// <summary>Kinds of offices in the order in which they are asked.</summary>
internal enum OfficeKind
{
    Unit,
    Agency,
    Hub,
    Secretariat,
}

/// <summary>An office that a duty can rest on: <c>unit</c> 73.22/dinas kesehatan, <c>agency</c> 73.22, <c>hub</c> H003, <c>secretariat</c> panrb.</summary>
internal sealed record Office(OfficeKind Kind, string Key)
{
    public static readonly Office Secretariat = new(OfficeKind.Secretariat, "panrb");

    public static Office Unit(string agencyCode, string foldedUnit) => new(OfficeKind.Unit, $"{agencyCode}/{foldedUnit}");

    public static Office Agency(string agencyCode) => new(OfficeKind.Agency, agencyCode);

    public static Office Hub(string hubCode) => new(OfficeKind.Hub, hubCode);

    /// <summary>Reads the names that sessions and events use; null for kinds that answer for nothing.</summary>
    public static Office? Parse(string kind, string key) =>
        kind switch
        {
            "unit" => new(OfficeKind.Unit, key),
            "agency" => new(OfficeKind.Agency, key),
            "hub" => new(OfficeKind.Hub, key),
            "secretariat" => new(OfficeKind.Secretariat, key),
            _ => null,
        };
}

/// <summary>Why a duty rests where it rests.</summary>
internal enum OfficeReason
{
    UnitHasAccount,
    AgencyHasAccount,
    HubStandsIn,
    SecretariatStandsIn,
    AgencyUnknown,
    AgencyWasSplit,

    /// <summary>The usual office handed it over for a time.</summary>
    Delegated,
}

internal sealed record Assignment(Office Office, OfficeReason Reason);

/// <summary>Where a record belongs: what decides who is asked. <paramref name="Unit"/> is folded, empty when the source names none.</summary>
internal sealed record Address(string? AgencyCode, string Unit, string? ProvinceCode)
{
    /// <summary>Two digits; a region's code tells it when the record does not.</summary>
    public string? Province => ProvinceCode ?? (AgencyCode is { Length: >= 2 } code && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1]) ? code[..2] : null);
}
