using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Looks a text up in the translations of all modules: for errors, menus and other texts that are made far from a page.</summary>
public interface ITexts
{
    /// <summary>The text in the reader's language, or the Indonesian one when there is no translation.</summary>
    string this[string indonesian] { get; }

    /// <summary>The error's message with its arguments, in the reader's language.</summary>
    string Of(Error error);
}

internal sealed class Texts(IReadOnlyList<IStringLocalizer> localizers) : ITexts
{
    public string this[string indonesian] => Find(indonesian) ?? indonesian;

    public string Of(Error error)
    {
        var format = this[error.Message];
        return error.Args.Count == 0 ? format : string.Format(CultureInfo.CurrentCulture, format, [.. error.Args]);
    }

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
