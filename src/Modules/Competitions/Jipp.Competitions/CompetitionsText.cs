using Jipp.BuildingBlocks.Web;

namespace Jipp.Competitions;

/// <summary>Texts of this module's pages; English in CompetitionsText.en.resx.</summary>
internal sealed class CompetitionsText : IModuleText;
