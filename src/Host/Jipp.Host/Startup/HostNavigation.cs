using Jipp.BuildingBlocks;

namespace Jipp.Host.Startup;

/// <summary>The modules' menus and the entry of the host's own page.</summary>
internal sealed class HostNavigation(INavigation modules) : INavigation
{
    public IReadOnlyList<NavigationEntry> Entries { get; } =
    [
        .. modules
            .Entries.Append(new NavigationEntry("Operasi sistem", "/ruang-kerja/operasi", "server-cog", NavigationPlace.Workspace, Permissions.Operate, 850))
            .OrderBy(entry => entry.Order),
    ];
}
