namespace Jipp.BuildingBlocks.Web;

/// <summary>What a handler refused in the form around, handed down to its fields.</summary>
internal sealed class FormErrors(Error? error, ITexts texts)
{
    public Error? Error { get; } = error;

    /// <summary>Messages for a field by its path in the command, in the reader's language.</summary>
    public IEnumerable<string> Of(string path) => Error is null ? [] : Error.Fields.Where(field => field.Name.Equals(path, StringComparison.OrdinalIgnoreCase)).Select(texts.Of);
}
