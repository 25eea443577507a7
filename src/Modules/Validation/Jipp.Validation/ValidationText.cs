using Jipp.BuildingBlocks.Web;

namespace Jipp.Validation;

/// <summary>Texts of this module: Indonesian is the key, English stands in ValidationText.en.resx.</summary>
internal sealed class ValidationText : IModuleText;
