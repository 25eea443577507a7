using System.Net;
using System.Text;
using Jipp.EndToEndTests.Kit;

namespace Jipp.EndToEndTests;

/// <summary>Every route × anonymous and each demo account: who may enter is what the route and its requests declare, and nothing else.</summary>
public abstract class PermissionMatrix(Site site)
{
    [Fact]
    public async Task Every_route_lets_in_exactly_whom_it_declares()
    {
        var routes = await Routes.Of(site);
        Assert.True(routes.Count > 30, $"Only {routes.Count} routes.");
        List<string> wrong = [];
        foreach (var account in site.Accounts.Prepend(Site.Anonymous))
        {
            using var client = await site.Client(account);
            var held = await PermissionsOf(account);
            foreach (var route in routes)
            {
                using var answer = await client.SendAsync(Request(route));
                if (Judge(route, account, held, answer) is { } fault)
                {
                    wrong.Add($"{route} as {account} ({route.Address}): {(int)answer.StatusCode} {answer.Headers.Location} {fault}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static HttpRequestMessage Request(Route route)
    {
        var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Address);
        if (route.Method is "POST" or "PUT" or "PATCH")
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        return request;
    }

    private string? Judge(Route route, string account, IReadOnlyCollection<string> held, HttpResponseMessage answer)
    {
        var code = (int)answer.StatusCode;
        var sentToSignIn = answer.StatusCode == HttpStatusCode.Unauthorized || (answer.Headers.Location?.ToString().Contains("/masuk", StringComparison.Ordinal) ?? false);
        if (code >= 500)
        {
            return "is a fault of ours: " + site.Host.Log.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal))?.Split('\n')[0];
        }

        if (route.Open && route.Declared.Count == 0)
        {
            return sentToSignIn || code == 403 ? "should be open to everybody" : null;
        }

        if (account == Site.Anonymous)
        {
            // A form without its token is turned away before anybody asks who sent it.
            return sentToSignIn || (route.Method != "GET" && code is 400 or 415) ? null : "should send an anonymous visitor to sign in";
        }

        if (route.Declared.Count > 0 && !route.Declared.All(held.Contains))
        {
            return code == 403 || (route.Method != "GET" && code is 400 or 415) ? null : "should be refused for want of permission";
        }

        // With the permission, the place (this agency only) may still refuse.
        return sentToSignIn ? "should be let in"
            : code == 403 && account == "sekretariat" ? "should be let in everywhere it has the permission"
            : null;
    }

    private async Task<IReadOnlyCollection<string>> PermissionsOf(string account)
    {
        if (account == Site.Anonymous)
        {
            return [];
        }

        var roles = await site.Host.Sql(
            "accounts",
            $"SELECT r.\"Role\" FROM person_roles r JOIN people p ON p.\"Id\" = r.\"PersonId\" WHERE p.\"Email\" = '{account}@contoh.test'"
        );
        Assert.NotEmpty(roles);
        var rows = await File.ReadAllLinesAsync(Repository.Path("src", "Host", "Jipp.Accounts", "Data", "role_permissions.csv"));
        return [.. rows.Skip(1).Select(row => row.Split(',')).Where(row => roles.Contains(row[0])).Select(row => row[1])];
    }
}

[Collection(SiteCollection.Name)]
public sealed class PermissionMatrixOnSqlite(Site site) : PermissionMatrix(site);

public sealed class PermissionMatrixOnPostgres(SiteOnPostgres site) : PermissionMatrix(site), IClassFixture<SiteOnPostgres>;
