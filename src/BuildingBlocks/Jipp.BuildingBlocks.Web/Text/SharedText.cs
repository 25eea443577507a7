namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Marks the texts of one assembly. The text on screen is written in Indonesian where it is used and is the key of its translation.
/// A module has an <c>internal sealed class HubsText : IModuleText;</c> beside its module class, <c>HubsText.en.resx</c> beside
/// that (name = the Indonesian text, value = the English one), and <c>@inject IStringLocalizer&lt;HubsText&gt; T</c> in its
/// <c>_Imports.razor</c>; then <c>@T["Daftar hub"]</c> in pages. There is no Indonesian file. Messages of errors and labels of the
/// menu are looked up in the files of all modules (<see cref="ITexts"/>), so they need no localizer where they are made.
/// </summary>
public interface IModuleText;

/// <summary>Texts of the shared components.</summary>
internal sealed class SharedText : IModuleText;
