using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;
using Jipp.Competitions.Infrastructure;

namespace Jipp.UnitTests.Competitions;

/// <summary>The real editions and lists, and innovations made for a test.</summary>
internal static class Known
{
    public static readonly DateTimeOffset Now = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Edition> Editions { get; } = [.. new EmbeddedEditionFacts().Editions().Select(Edition.From)];

    public static TitleList List { get; } = new(Editions);

    public static TitleKind Top45 { get; } = List.Find(2019, "Top 45")!;

    public static CataloguedInnovation Innovation(params (string Text, int? Year)[] claims)
    {
        var innovation = CataloguedInnovation.Unseen(new InnovationId(Guid.CreateVersion7()));
        innovation.Take(Details(claims), 1);
        innovation.Published(1);
        return innovation;
    }

    public static InnovationDetails Details(params (string Text, int? Year)[] claims) =>
        new(
            "123456",
            "inovasi",
            "Inovasi",
            "73.22",
            "Pemerintah Kabupaten Luwu Utara",
            "73",
            [.. claims.Select((claim, i) => new ClaimFacts(claim.Text, claim.Year, $"https://contoh.test/{i}"))]
        );

    public static Title Granted(TitleGround ground = TitleGround.Claim) => Title.Grant(new InnovationId(Guid.CreateVersion7()), 2019, Top45, "https://contoh.test", ground, Now);
}
