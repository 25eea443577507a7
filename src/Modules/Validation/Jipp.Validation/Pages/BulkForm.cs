namespace Jipp.Validation.Pages;

/// <summary>The form of an answer, with the records that it is for.</summary>
internal sealed class BulkForm : AnswerForm
{
    /// <summary>Whether it is for those that are ticked, or for all of the list.</summary>
    public string? Which { get; set; }

    /// <summary>How many the list had when the page was made.</summary>
    public string? Seen { get; set; }

    public List<string> DutyIds
    {
        get;
        set => field = value ?? [];
    } = [];

    public IReadOnlyList<Guid> Ticked => [.. DutyIds.Select(id => Guid.TryParse(id, out var duty) ? duty : Guid.Empty).Distinct()];
}
