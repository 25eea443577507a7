using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Renders after its siblings, so that a parent can first learn what they declare.</summary>
public sealed class Deferred : ComponentBase
{
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
