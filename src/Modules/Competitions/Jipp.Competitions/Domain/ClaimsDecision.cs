namespace Jipp.Competitions.Domain;

/// <summary>
/// Turns claims into titles: a claim that stands exactly in the title list is granted, a title whose claim is gone is withdrawn. The outcome
/// depends on the innovation's present claims alone, so it is the same in whatever order the news came.
/// </summary>
internal static class ClaimsDecision
{
    private const string ClaimGone = "Sumber tidak lagi memuat klaim gelar ini.";
    private const string Moved = "Inovasi ini digabung ke data lain yang memuat klaim yang sama.";
    private const string ImportGone = "Impor yang membawa inovasi ini dibatalkan.";

    /// <summary>Changes <paramref name="titles"/> of the innovation and returns those that are new.</summary>
    public static IReadOnlyList<Title> Decide(CataloguedInnovation innovation, TitleList list, IReadOnlyCollection<Title> titles, DateTimeOffset now)
    {
        List<Title> granted = [];
        HashSet<(int, string)> standing = [];
        foreach (var claim in innovation.Claims)
        {
            claim.Compare(list);
        }

        foreach (var claim in innovation.StandingClaims)
        {
            // Several sources may claim one title; the first one is named.
            if (list.Find(claim.Year, claim.Text) is not { } kind || !standing.Add((claim.Year!.Value, kind.Name)))
            {
                continue;
            }

            if (titles.FirstOrDefault(title => title.Year == claim.Year && title.Name == kind.Name) is not { } known)
            {
                granted.Add(Title.Grant(innovation.Id, claim.Year.Value, kind, claim.Source, TitleGround.Claim, now));
            }
            else if (known.State == TitleState.Withdrawn)
            {
                known.GrantAgain(kind, claim.Source, TitleGround.Claim, now);
            }
        }

        foreach (var title in titles.Where(title => title.State == TitleState.Granted && !standing.Contains((title.Year, title.Name))))
        {
            title.Withdraw(
                innovation.IsUndone ? ImportGone
                    : innovation.IsMerged ? Moved
                    : ClaimGone,
                TitleGround.Claim,
                now
            );
        }

        return granted;
    }
}
