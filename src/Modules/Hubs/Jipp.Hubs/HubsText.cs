using Jipp.BuildingBlocks.Web;

namespace Jipp.Hubs;

/// <summary>Texts of this module.</summary>
internal sealed class HubsText : IModuleText;
