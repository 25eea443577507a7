using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.IntegrationTests.Competitions;

/// <summary>Events as the catalogue tells them.</summary>
internal static class Catalogue
{
    public static readonly TestUser Secretariat = TestUser
        .With(Jipp.Competitions.Permissions.GrantTitle, Jipp.Competitions.Permissions.WithdrawTitle, Jipp.Competitions.Permissions.SeeClaims)
        .In("secretariat", "panrb");

    public static InnovationV1 Innovation(Guid id, string nri, params (string Text, int? Year)[] claims) =>
        new(
            id,
            nri,
            $"inovasi-{nri}",
            $"Inovasi {nri}",
            "73.22",
            "Pemerintah Kabupaten Luwu Utara",
            null,
            "73",
            2019,
            "panrb-kipp",
            [.. claims.Select(claim => new AwardClaimV1(claim.Text, claim.Year, $"https://contoh.test/{nri}"))],
            Imported: true
        );

    public static InnovationPublishedV1 Published(Guid id, string nri, int revision, params (string Text, int? Year)[] claims) =>
        new(Innovation(id, nri, claims), Clock.Start, revision);

    public static InnovationUpdatedV1 Updated(Guid id, string nri, int revision, params (string Text, int? Year)[] claims) =>
        new(Innovation(id, nri, claims), Clock.Start, revision);

    public static InnovationRetiredV1 Undone(Guid id, int revision) => new(id, "import undone", Clock.Start, revision);

    /// <summary>Tells the events and has everything that follows delivered.</summary>
    public static async Task Tell(this JippHost host, params IIntegrationEvent[] happened)
    {
        await host.Publish("innovations", happened);
        await host.Drain();
    }

    /// <summary>Titles in force as <c>2019 Top 45 100001</c>.</summary>
    public static Task<IReadOnlyList<string>> Titles(this JippHost host, string state = "Granted") =>
        host.Sql(
            "competitions",
            $"""SELECT t."Year" || ' ' || t."Name" || ' ' || i."Nri" FROM titles t JOIN innovations i ON i."Id" = t."InnovationId" WHERE t."State" = '{state}' ORDER BY 1"""
        );
}
