namespace Jipp.Innovations.Domain;

/// <summary>
/// Copy of a KIPP title that Competitions granted. A row of its own beside the innovation, so that it may arrive first; the latest
/// revision wins, also when the withdrawal is heard before the grant.
/// </summary>
internal sealed class InnovationTitle
{
    public InnovationTitle(Guid titleId, InnovationId innovationId) => (TitleId, InnovationId) = (titleId, innovationId);

    public Guid TitleId { get; private init; }

    public InnovationId InnovationId { get; private init; }

    public int Revision { get; private set; }

    public int Year { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary><c>commended</c>, <c>outstanding</c>, <c>finalist</c>, <c>nominee</c> or <c>special</c>.</summary>
    public string Level { get; private set; } = "";

    public string? Decree { get; private set; }

    public string? Source { get; private set; }

    /// <summary>Shown only while false.</summary>
    public bool Withdrawn { get; private set; }

    public void HearGrant(int year, string title, string level, string? decree, string? source, int revision)
    {
        if (revision > Revision)
        {
            (Revision, Year, Title, Level, Decree, Source, Withdrawn) = (revision, year, title, level, decree, source, false);
        }
    }

    public void HearWithdrawal(int year, string title, int revision)
    {
        if (revision > Revision)
        {
            (Revision, Year, Title, Withdrawn) = (revision, year, title, true);
        }
    }
}
