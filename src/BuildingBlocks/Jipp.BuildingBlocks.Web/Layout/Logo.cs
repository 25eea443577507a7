using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>The project's own mark: a person above two hands that pass something on.</summary>
internal static class Logo
{
    public static MarkupString Mark { get; } =
        new(
            """
            <svg class="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><rect width="40" height="40" rx="9" class="logo-ground" /><circle cx="20" cy="11.5" r="3.6" class="logo-light" /><path d="M12.5 22.5c2.6-4.2 12.4-4.2 15 0" class="logo-gold" /><path d="M8.5 28c4.2-6.6 18.8-6.6 23 0" class="logo-arc" /></svg>
            """
        );
}
