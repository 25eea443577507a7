using System.Globalization;

namespace Jipp.Innovations.Domain;

/// <summary>How the text of a field looks.</summary>
internal enum FieldShape
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Paragraphs, one a line.</summary>
    Prose,

    /// <summary>Four digits.</summary>
    Year,

    /// <summary><c>2022-11-18</c>.</summary>
    Day,

    /// <summary>An address that a reader may safely follow: http or https.</summary>
    Link,

    /// <summary>Whole numbers from 1, e.g. <c>2, 5</c>.</summary>
    Numbers,

    /// <summary>A number from 0; a decimal point.</summary>
    Amount,

    /// <summary>Latitude, longitude.</summary>
    Point,

    /// <summary><c>ya</c>, or nothing.</summary>
    Flag,
}

/// <summary>What is true of each field, once: importing, editing and showing all ask here.</summary>
internal static class Fields
{
    public const int LongestTitle = 500;
    public const int LongestLine = 4000;
    public const int LongestProse = 20_000;
    public const int OldestYear = 1945;
    public const int Goals = 17;
    public const string Yes = "ya";

    private static readonly string[] DayFormats =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IReadOnlyList<InnovationField> All { get; } = Enum.GetValues<InnovationField>();

    /// <summary>What a record tells in paragraphs, in the order of its page.</summary>
    public static IReadOnlyList<InnovationField> Narrative { get; } = [.. All.Where(field => ShapeOf(field) == FieldShape.Prose)];

    /// <summary>What a person may say of a record.</summary>
    public static IReadOnlyList<InnovationField> Editable { get; } =
    [
        InnovationField.Title,
        InnovationField.Unit,
        InnovationField.InitiatedYear,
        InnovationField.ImplementedYear,
        InnovationField.Category,
        InnovationField.Stage,
        InnovationField.Form,
        InnovationField.Kind,
        InnovationField.Initiator,
        InnovationField.Function,
        InnovationField.Sdgs,
        .. Narrative,
        InnovationField.Video,
        InnovationField.Point,
        InnovationField.Innovators,
        InnovationField.InnovatorsShown,
    ];

    /// <summary>Personal data is kept and not shown.</summary>
    public static bool IsPersonal(InnovationField field) => field is InnovationField.Innovators or InnovationField.ProcessOwner;

    public static FieldShape ShapeOf(InnovationField field) =>
        field switch
        {
            InnovationField.SourceYear or InnovationField.InitiatedYear or InnovationField.ImplementedYear => FieldShape.Year,
            InnovationField.TrialOn or InnovationField.ImplementedOn or InnovationField.DevelopedOn or InnovationField.SourceDate => FieldShape.Day,
            InnovationField.Sdgs or InnovationField.AstaCita => FieldShape.Numbers,
            >= InnovationField.Summary and <= InnovationField.SustainabilityStrategy => FieldShape.Prose,
            InnovationField.Video => FieldShape.Link,
            InnovationField.Point => FieldShape.Point,
            InnovationField.InnovatorsShown => FieldShape.Flag,
            InnovationField.ReplicationCount or InnovationField.Maturity => FieldShape.Amount,
            _ => FieldShape.Line,
        };

    /// <summary>Characters.</summary>
    public static int LongestOf(InnovationField field) =>
        field == InnovationField.Title ? LongestTitle
        : ShapeOf(field) == FieldShape.Prose ? LongestProse
        : LongestLine;

    /// <summary>The text in its one spelling; null when it is none of the field.</summary>
    /// <param name="newestYear">Later years are typing faults.</param>
    public static string? Read(InnovationField field, string text, int newestYear) =>
        ShapeOf(field) switch
        {
            FieldShape.Year => Whole(text, OldestYear, newestYear) is { } year && text.Trim().Length == 4 ? Text(year) : null,
            FieldShape.Day => Day(text, newestYear),
            FieldShape.Link => IsWebAddress(text) ? text : null,
            FieldShape.Numbers => Numbers(text, field == InnovationField.Sdgs ? Goals : 8),
            FieldShape.Amount => Amount(text, field == InnovationField.Maturity ? 111 : 1_000_000),
            FieldShape.Point => MapPoint.Read(text)?.ToString(),
            FieldShape.Flag => text == Yes ? text : null,
            _ => text,
        };

    public static bool IsWebAddress(string text) => text.Length <= LongestLine && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>The numbers of a <see cref="FieldShape.Numbers"/> text.</summary>
    public static IReadOnlyList<int> NumbersOf(string? text) => text is null ? [] : [.. text.Split(", ").Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string? Day(string text, int newestYear) =>
        (
            DateTime.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateTime.TryParseExact(text, DayFormats, Indonesian, DateTimeStyles.None, out day)
            || (text.Contains('T', StringComparison.Ordinal) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out day))
        )
        && day.Year >= OldestYear
        && day.Year <= newestYear
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Numbers(string text, int highest)
    {
        var numbers = text.Split([',', ';', ' ', '|', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Select(number => Whole(number, 1, highest)).ToList();
        return numbers.Count == 0 || numbers.Contains(null) ? null : string.Join(", ", numbers.Select(number => Text(number!.Value)).Distinct());
    }

    private static string? Amount(string text, decimal highest) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= highest
            ? amount.ToString("0.####", CultureInfo.InvariantCulture)
            : null;

    private static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place in Indonesia, in degrees.</summary>
internal sealed record MapPoint(double Latitude, double Longitude)
{
    /// <summary>Reads <c>-2.33, 115.6</c>; null outside of the box around Indonesia, where zeros and exchanged numbers lie.</summary>
    public static MapPoint? Read(string? text) =>
        text?.Split(", ") is [var latitude, var longitude]
        && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north)
        && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
        && north is >= -11.5 and <= 6.5
        && east is >= 94.5 and <= 141.5
            ? new(north, east)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.######}, {Longitude:0.######}");
}
