using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>One column of a <see cref="DataTable{TRow}"/>; its content is the cell.</summary>
public sealed class Column<TRow> : ComponentBase
{
    [CascadingParameter]
    private DataTable<TRow> Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The cell that names the row.</summary>
    [Parameter]
    public bool Header { get; set; }

    /// <summary>Numbers stand at the right with digits of one width.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    /// <summary>The title is read aloud but not seen, for a column of buttons.</summary>
    [Parameter]
    public bool HideTitle { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment<TRow> ChildContent { get; set; } = null!;

    internal string? Css => Numeric ? "numeric" : null;

    protected override void OnInitialized() => Table.Add(this);
}
