using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Looks a text up in the translations of all modules: for errors, menus and other texts that are made far from a page.</summary>
public interface ITexts
{
    /// <summary>The text in the reader's language, or the Indonesian one when there is no translation.</summary>
    string this[string indonesian] { get; }

    /// <summary>The error's message with its arguments, in the reader's language.</summary>
    string Of(Error error);

    /// <summary>A field's message with its named places filled, in the reader's language.</summary>
    string Of(FieldError field);
}

internal sealed partial class Texts(IReadOnlyList<IStringLocalizer> localizers) : ITexts
{
    public string this[string indonesian] => Find(indonesian) ?? indonesian;

    public string Of(Error error)
    {
        var format = this[error.Message];
        return error.Args.Count == 0 ? format : string.Format(CultureInfo.CurrentCulture, format, [.. error.Args]);
    }

    public string Of(FieldError field) =>
        field.Places is { } places && places.GetValueOrDefault(FieldError.Template) is string template && Find(template) is { } translated
            ? NamedPlace().Replace(translated, place => Filled(place, places))
            : this[field.Message];

    private static string Filled(Match place, IReadOnlyDictionary<string, object?> places) =>
        places.TryGetValue(place.Groups["name"].Value, out var value) ? string.Format(CultureInfo.CurrentCulture, $"{{0{place.Groups["format"].Value}}}", value) : place.Value;

    [GeneratedRegex(@"\{(?<name>\w+)(?<format>:[^}]+)?\}")]
    private static partial Regex NamedPlace();

    private string? Find(string indonesian)
    {
        foreach (var localizer in localizers)
        {
            if (localizer[indonesian] is { ResourceNotFound: false } found)
            {
                return found.Value;
            }
        }

        return null;
    }
}
