using Jipp.BuildingBlocks.Web;

namespace Jipp.Innovations;

/// <summary>Texts of this module's pages: Indonesian is the key, English stands in InnovationsText.en.resx.</summary>
internal sealed class InnovationsText : IModuleText;
