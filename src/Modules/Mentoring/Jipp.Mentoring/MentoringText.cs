using Jipp.BuildingBlocks.Web;

namespace Jipp.Mentoring;

/// <summary>Texts of this module's pages; English in MentoringText.en.resx.</summary>
internal sealed class MentoringText : IModuleText;
