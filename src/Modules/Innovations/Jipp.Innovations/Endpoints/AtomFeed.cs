using System.Globalization;
using System.Text;
using System.Xml;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Pages;

namespace Jipp.Innovations.Endpoints;

/// <summary>The latest records of a query as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    public const int MostEntries = 50;

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="query">As in the address of the catalogue, with its question mark; empty for the whole catalogue.</param>
    public static byte[] Write(IEnumerable<ExportedRecord> records, SiteAddress site, MadeUpData data, string query, DateTimeOffset now)
    {
        var latest = Latest(records);
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("title", data.Mark("Katalog inovasi pelayanan publik, JIPP"));
            xml.WriteElementString("id", new Uri(site.Root, CatalogueFiles.FeedPath.TrimStart('/') + query).ToString());
            Link(xml, "self", new Uri(site.Root, CatalogueFiles.FeedPath.TrimStart('/') + query));
            Link(xml, "alternate", new Uri(site.Root, "inovasi" + query));
            xml.WriteElementString("updated", Moment(latest.Count > 0 ? latest[0].PublishedAt : now));
            foreach (var record in latest)
            {
                Entry(xml, record, site, data);
            }

            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    /// <summary>Keeps no more records than it gives.</summary>
    private static List<ExportedRecord> Latest(IEnumerable<ExportedRecord> records)
    {
        var latest = new PriorityQueue<ExportedRecord, (DateTimeOffset, int)>();
        foreach (var record in records)
        {
            latest.Enqueue(record, (record.PublishedAt, int.Parse(record.Nri, CultureInfo.InvariantCulture)));
            if (latest.Count > MostEntries)
            {
                latest.Dequeue();
            }
        }

        List<ExportedRecord> found = new(latest.Count);
        while (latest.TryDequeue(out var record, out _))
        {
            found.Add(record);
        }

        found.Reverse();
        return found;
    }

    private static void Entry(XmlWriter xml, ExportedRecord record, SiteAddress site, MadeUpData data)
    {
        var address = new Uri(CatalogueFiles.AddressOf(record, site));
        xml.WriteStartElement("entry");
        xml.WriteElementString("title", data.Mark(Clean(record.Title)));
        xml.WriteElementString("id", new Uri(site.Root, $"inovasi/{record.Nri}").ToString());
        Link(xml, "alternate", address);
        xml.WriteElementString("published", Moment(record.PublishedAt));
        xml.WriteElementString("updated", Moment(record.PublishedAt));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", Clean(record.AgencyName));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Clean($"{record.AgencyName}. {CatalogueWords.State(record.State)}."));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.ToString());
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for some control characters that a source may have.</summary>
    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is 9 or 10 or 13 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000));
}
