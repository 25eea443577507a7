using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// A labelled field. In a <see cref="PostForm"/> give <see cref="For"/> (<c>() =&gt; Input.Title</c>): name, value and errors follow.
/// In a GET form give <see cref="Name"/> and <see cref="Value"/>. Form models hold strings (see <see cref="NumberText"/>),
/// booleans, lists of strings, <see cref="DateParts"/> and files.
/// </summary>
public abstract class Field : ComponentBase
{
    [Inject]
    private ITexts Texts { get; set; } = null!;

    [CascadingParameter]
    private EditContext? Edit { get; set; }

    [CascadingParameter]
    private FormErrors? Refusal { get; set; }

    /// <summary>The property that the field shows.</summary>
    [Parameter]
    public Expression<Func<object?>>? For { get; set; }

    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public object? Value { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Help for this one question, shown between label and field.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Adds "(opsional)" to the label.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Messages beside those that the form knows of.</summary>
    [Parameter]
    public IReadOnlyList<string> Errors { get; set; } = [];

    protected string InputName { get; private set; } = "";

    protected string Id { get; private set; } = "";

    protected object? Current { get; private set; }

    protected string? CurrentText => Convert.ToString(Current, CultureInfo.InvariantCulture);

    protected IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>What aria-describedby of the input points to.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = (Hint is null ? "" : $"{Id}-petunjuk ") + (Messages.Count == 0 ? "" : $"{Id}-galat");
            return ids.Length == 0 ? null : ids.TrimEnd();
        }
    }

    protected string? Invalid => Messages.Count > 0 ? "true" : null;

    protected override void OnParametersSet()
    {
        (InputName, Current) = For is null ? (Name ?? throw new InvalidOperationException($"The field \"{Label}\" needs For or Name."), Value) : FieldPath.Read(For);
        Id = FieldPath.Id(InputName);
        Messages = [.. Errors.Concat(Refusal?.Of(FieldPath.WithoutModel(InputName)) ?? []).Concat(Unreadable()).Distinct()];
    }

    // Binding reports what it could not read in English; the reader gets one sentence of ours instead.
    private IEnumerable<string> Unreadable() =>
        For is not null && Edit is not null && Edit.GetValidationMessages(FieldIdentifier.Create(For)).Any() ? [Texts[PostForm.UnreadableText]] : [];
}
