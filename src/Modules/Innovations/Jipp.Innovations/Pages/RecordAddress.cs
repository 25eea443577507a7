namespace Jipp.Innovations.Pages;

internal static class RecordAddress
{
    /// <summary>Path of a record's page, from the root and without language.</summary>
    public static string Path(string nri, string slug) => $"/inovasi/{nri}/{slug}";

    /// <summary>An address of a source that may be a link: of the web, nothing that a browser would run.</summary>
    public static Uri? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? link : null;

    /// <summary>Cut between words.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', longest);
        return text[..(space > longest / 2 ? space : longest)].TrimEnd(' ', ',', '.', ';', ':') + " …";
    }
}
