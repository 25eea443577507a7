namespace Jipp.Hubs.Application;

/// <summary>Figures over the local copies of records and programmes.</summary>
internal interface IScoreboard
{
    /// <summary>By agency code; an agency without records is missing.</summary>
    Task<IReadOnlyDictionary<string, Score>> OfAgencies(IReadOnlyCollection<string> codes, DateOnly today, CancellationToken ct);

    /// <summary>By province code, over all agencies in it.</summary>
    Task<IReadOnlyDictionary<string, Score>> OfProvinces(DateOnly today, CancellationToken ct);

    /// <summary>Records of an area, latest source year first.</summary>
    Task<IReadOnlyList<InnovationLine>> Latest(Area area, int count, CancellationToken ct);

    /// <summary>Programmes that the hub completed, latest first.</summary>
    Task<IReadOnlyList<ProgrammeLine>> Programmes(string hubCode, CancellationToken ct);
}

/// <summary>What a hub or agency answers for: a whole province, or one agency.</summary>
internal sealed record Area(string? ProvinceCode, string? AgencyCode)
{
    public static Area OfProvince(string code) => new(code, null);

    public static Area OfAgency(string code) => new(null, code);
}

/// <summary>How an area's published records stand today. The five parts add up to <paramref name="Innovations"/>.</summary>
/// <param name="Confirmed">The last answer still counts.</param>
/// <param name="Due">The answer is due, by no more than the days of grace.</param>
/// <param name="Unconfirmed">Nobody answered within the days of grace after the due day.</param>
/// <param name="NeverAnswered">Nobody has been late yet, and nobody has answered.</param>
/// <param name="Stopped">The office said that it stopped.</param>
internal sealed record Score(int Innovations, int Confirmed, int Due, int Unconfirmed, int NeverAnswered, int Stopped)
{
    public static Score None { get; } = new(0, 0, 0, 0, 0, 0);
}

/// <summary>One record of an area, as lists show it.</summary>
/// <param name="Path">The record's page.</param>
public sealed record InnovationLine(string Nri, string Title, string Path, int? SourceYear);

internal sealed record ProgrammeLine(string Title, DateOnly CompletedOn);
