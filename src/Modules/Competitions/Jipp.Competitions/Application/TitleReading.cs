using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>Titles and claims together with the innovations they are about, for the secretariat's desk.</summary>
internal interface ITitleReading
{
    Task<TitlePage> List(TitleFilter filter, CancellationToken ct);

    Task<TitleRow?> Find(TitleId id, CancellationToken ct);

    /// <summary>Claims that stand in no title list, of records whose import still stands.</summary>
    Task<IReadOnlyList<UnlistedClaim>> UnlistedClaims(CancellationToken ct);
}

/// <param name="Text">Part of the innovation's name, of its agency's name, or its NRI.</param>
internal sealed record TitleFilter(int? Year, TitleState? State, string? Text, int Page, int Size);

internal sealed record TitlePage(IReadOnlyList<TitleRow> Rows, int Total, int Page, int Size);

internal sealed record TitleRow(
    TitleId Id,
    int Year,
    string Name,
    TitleState State,
    TitleGround GrantedBy,
    DateTimeOffset GrantedAt,
    string? Source,
    TitleGround? WithdrawnBy,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason,
    string Nri,
    string Slug,
    string Innovation,
    string AgencyName
);

internal sealed record UnlistedClaim(string Text, int? Year, string Source, string Nri, string Slug, string Innovation, string AgencyName);
