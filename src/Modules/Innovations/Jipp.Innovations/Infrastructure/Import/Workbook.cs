using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>Where the parts of a workbook lie, and how its cells are meant.</summary>
internal sealed partial record Workbook(string SheetName, string SheetPart, string? SharedStringsPart, string? StylesPart, bool Since1904)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MostStyles = 65_000;

    /// <summary>Throws what reading of broken XML and archives throws.</summary>
    public static Workbook Read(WorkbookParts parts)
    {
        var main =
            Targets(parts, "", "_rels/.rels").Values.FirstOrDefault(target => target.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Part
            ?? throw new InvalidDataException();
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var targets = Targets(parts, folder, $"{folder}_rels/{main[folder.Length..]}.rels");
        var (name, sheet, since1904) = ("", (string?)null, false);
        using (var xml = parts.Open(main) ?? throw new InvalidDataException())
        {
            while (sheet is null && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
                {
                    since1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible" && xml.LocalName == "sheet")
                {
                    name = xml.GetAttribute("name") ?? "";
                    sheet = targets.GetValueOrDefault(xml.GetAttribute("id", Relations) ?? xml.GetAttribute("r:id") ?? "").Part;
                }
            }
        }

        string? Of(string kind) => targets.Values.FirstOrDefault(target => target.Type.EndsWith(kind, StringComparison.Ordinal)).Part;
        return new(name.Length > 100 ? name[..100] : name, sheet ?? throw new InvalidDataException(), Of("/sharedStrings"), Of("/styles"), since1904);
    }

    /// <summary>Cell styles that show a number as a day.</summary>
    public static HashSet<int> DateStyles(WorkbookParts parts, string part)
    {
        HashSet<int> dates = [];
        HashSet<int> ownFormats = [];
        var (inCells, style) = (false, 0);
        using var xml = parts.Open(part);
        while (xml?.Read() == true && style < MostStyles)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "numFmt"):
                    if (ShowsDay(xml.GetAttribute("formatCode") ?? ""))
                    {
                        ownFormats.Add(Whole(xml.GetAttribute("numFmtId")));
                    }

                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    inCells = true;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    return dates;
                case (XmlNodeType.Element, "xf") when inCells:
                    var format = Whole(xml.GetAttribute("numFmtId"));
                    if (format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || ownFormats.Contains(format))
                    {
                        dates.Add(style);
                    }

                    style++;
                    break;
            }
        }

        return dates;
    }

    /// <summary>A cell's number as a person would write it: whole numbers without a point, days as <c>2022-11-18</c>.</summary>
    public static string Number(string raw, bool isDay, bool since1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return raw;
        }

        // The first day is 1 January 1900; Lotus' false 29 February 1900 matters to nobody here.
        if (isDay && number is > 0 and < 2_958_466)
        {
            var day = DateTime.FromOADate(since1904 ? number + 1462 : number);
            return day.ToString(day.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        return number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>Spreadsheets write characters that XML forbids as <c>_x000D_</c>.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString()) : text;

    /// <summary>Parts by relation id; those outside of the file are left out, so nothing is ever fetched.</summary>
    private static Dictionary<string, (string Type, string Part)> Targets(WorkbookParts parts, string folder, string relations)
    {
        Dictionary<string, (string, string)> targets = [];
        using var xml = parts.Open(relations) ?? throw new InvalidDataException();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                targets[xml.GetAttribute("Id") ?? ""] = (xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
            }
        }

        return targets;
    }

    private static bool ShowsDay(string format) => Quoted().Replace(format, "").IndexOfAny(['y', 'Y', 'd', 'D']) >= 0;

    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Quoted();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
