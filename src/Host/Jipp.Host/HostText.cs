using Jipp.BuildingBlocks.Web;

namespace Jipp.Host;

/// <summary>Texts of the host's own pages; English in HostText.en.resx.</summary>
internal sealed class HostText : IModuleText;
