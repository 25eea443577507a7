using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jipp.Innovations.Application;

namespace Jipp.Innovations.Pages;

/// <summary>
/// A record as schema.org data for machines. The encoder writes every character that could end the script element or begin a tag as an
/// escape, so no text of a record leaves the data.
/// </summary>
internal static class RecordJsonLd
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static string Of(ShownInnovation shown, string address)
    {
        var record = shown.Record;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "CreativeWork",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = record.Title,
            ["identifier"] = new JsonObject
            {
                ["@type"] = "PropertyValue",
                ["propertyID"] = "NRI",
                ["value"] = record.Nri,
            },
            ["inLanguage"] = "id",
            ["creator"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = record.AgencyName },
            ["dateModified"] = record.UpdatedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["isBasedOn"] = Texts(
                record
                    .Sources.Select(source => source.Address)
                    .Concat(record.BroughtSources.Select(source => source.Address))
                    .Select(source => RecordAddress.Link(source)?.AbsoluteUri)
                    .OfType<string>()
                    .Distinct()
            ),
            ["creativeWorkStatus"] = record.State == Domain.InnovationState.Retired ? "Retired" : "Published",
        };
        Add(data, "alternateName", record.Acronym);
        Add(data, "description", record.Summary ?? record.Says(Domain.InnovationField.Description));
        if (record.PublishedAt is { } published)
        {
            data["datePublished"] = published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (shown.ProvinceName is { } province)
        {
            data["spatialCoverage"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = province };
        }

        if (shown.Titles.Count > 0)
        {
            data["award"] = Texts(shown.Titles.Select(title => $"{title.Title} KIPP {title.Year}"));
        }

        return data.ToJsonString(Options);
    }

    private static void Add(JsonObject data, string name, string? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
