using System.Reflection;
using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Jipp.EndToEndTests.Kit;

/// <summary>A route of the program with one real address for it.</summary>
/// <param name="Declared">Permissions that the route and the handlers it asks name; one of them suffices to enter, empty when only signing in is needed.</param>
internal sealed record Route(string Pattern, string Method, string Address, bool IsPage, bool Open, IReadOnlyList<string> Declared)
{
    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>Every route of the endpoint table, with its parameters from data, so that a new route cannot stay untested.</summary>
internal static partial class Routes
{
    private static readonly string[] NotOurs = ["_framework", "_content", "_blazor", "openapi", "health", "ops/jobs"];

    public static async Task<IReadOnlyList<Route>> Of(Site site)
    {
        var host = site.Host;
        var values = await Values(site);
        List<Route> routes = [];
        foreach (var endpoint in host.Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (
                NotOurs.Any(prefix => pattern.StartsWith("/" + prefix, StringComparison.Ordinal))
                || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
                || pattern.StartsWith("/{*", StringComparison.Ordinal)
            )
            {
                continue;
            }

            var component = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
            foreach (var method in component is null ? endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"] : ["GET"])
            {
                routes.Add(
                    new(
                        pattern,
                        method,
                        Fill(pattern, values),
                        component is not null,
                        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                        Permissions(endpoint, component)
                    )
                );
            }
        }

        return [.. routes.DistinctBy(route => (route.Pattern, route.Method)).OrderBy(route => route.Pattern, StringComparer.Ordinal)];
    }

    /// <summary>Signed-in pages name a policy; an endpoint names its handlers as parameters, whose requests name theirs.</summary>
    private static List<string> Permissions(RouteEndpoint endpoint, Type? component)
    {
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>();
        if (component is not null)
        {
            return [.. policies];
        }

        var asked = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Select(parameter => parameter.ParameterType) ?? [];
        return
        [
            .. asked
                .Where(type => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ICommandHandler<,>) || type.GetGenericTypeDefinition() == typeof(IQueryHandler<,>)))
                .Select(type => type.GetGenericArguments()[0].GetCustomAttribute<PermissionAttribute>()?.Name ?? "none")
                .Concat(policies)
                .Where(name => name is not (Permission.Public or Permission.SignedIn))
                .Distinct(),
        ];
    }

    private static string Fill(string pattern, Dictionary<string, string> values)
    {
        var address = pattern;
        foreach (Match parameter in Parameter().Matches(pattern))
        {
            var name = parameter.Groups["name"].Value;
            var before = pattern[..pattern.IndexOf("/{", StringComparison.Ordinal)];
            var key =
                new[] { $"{pattern}#{name}", $"{before}#{name.ToLowerInvariant()}", name.ToLowerInvariant() }.FirstOrDefault(values.ContainsKey)
                ?? throw new InvalidOperationException($"Routes.Values has nothing for {{{name}}} of {pattern}: add a value from data.");
            address = address.Replace(parameter.Value, Uri.EscapeDataString(values[key]), StringComparison.Ordinal);
        }

        return address;
    }

    private static async Task<Dictionary<string, string>> Values(Site site)
    {
        var host = site.Host;
        async Task<string> One(string module, string sql) => await host.Sql(module, sql) is [var first, ..] ? first : throw new InvalidOperationException($"No row: {sql}");
        var programme = await One("mentoring", "SELECT \"Id\" FROM programmes LIMIT 1");
        var import = await One("innovations", "SELECT \"Id\" FROM imports LIMIT 1");
        var person = await One("accounts", "SELECT \"Id\" FROM people LIMIT 1");
        var nri = await One("innovations", "SELECT \"Nri\" FROM innovations WHERE \"State\" = 'Published' AND \"BroughtSources\" <> '[]' ORDER BY \"Nri\" LIMIT 1");
        return new()
        {
            ["/hub/{Code}#Code"] = "H003",
            ["/ruang-kerja/hub/{Code}#Code"] = "H003",
            ["/api/v1/hubs/{code}#code"] = "H003",
            ["code"] = "73.22",
            ["/validasi/kepercayaan/provinsi#province"] = "73",
            ["/validasi/kepercayaan/hub#hub"] = "H003",
            ["/validasi/kepercayaan/instansi#agency"] = "73.22",
            ["year"] = "2019",
            ["number"] = nri,
            ["nri"] = nri,
            ["routeslug"] = "alamat-lama",
            ["token"] = "tidak-ada",
            ["file"] = Path.GetFileName(Directory.GetFiles(Path.Combine(host.DataFolder, "mail"))[0]),
            ["/k#secret"] = site.OneTap["/k/".Length..],
            ["/berhenti-pengingat#secret"] = site.Unsubscribe["/berhenti-pengingat/".Length..],
            ["/validasi/bukti#id"] = "0199c2f1-0000-7000-8000-000000000001",
            ["/validasi/kewajiban/massal#id"] = await One("validation", "SELECT \"Id\" FROM bulk_answers LIMIT 1"),
            ["/validasi/verifikasi#id"] = await One("validation", "SELECT \"Id\" FROM duties WHERE \"State\" = 'Disputed' LIMIT 1"),
            ["/validasi/kewajiban#id"] = await One("validation", "SELECT \"Id\" FROM duties LIMIT 1"),
            ["/validasi/laporan#id"] = await One("validation", "SELECT \"Id\" FROM public_reports LIMIT 1"),
            ["/validasi/kampanye#id"] = await One("validation", "SELECT \"Id\" FROM campaigns WHERE \"State\" = 'Running' LIMIT 1"),
            ["order"] = "1",
            ["/ruang-kerja/webhook#id"] = await One("accounts", "SELECT \"Id\" FROM webhooks LIMIT 1"),
            ["/inovasi/impor#id"] = import,
            ["/inovasi/kembar#id"] = await One("innovations", "SELECT \"Id\" FROM linkage_pairs WHERE \"Kind\" = 'Review' ORDER BY \"Id\" LIMIT 1"),
            ["/pembinaan#id"] = programme,
            ["/ruang-kerja/pembinaan#id"] = programme,
            ["/api/v1/mentoring/programmes#id"] = programme,
            ["/ruang-kerja/kipp/gelar#id"] = await One("competitions", "SELECT \"Id\" FROM titles LIMIT 1"),
            ["/ruang-kerja/akun#id"] = person,
        };
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
