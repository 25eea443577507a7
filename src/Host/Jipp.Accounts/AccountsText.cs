using Jipp.BuildingBlocks.Web;

namespace Jipp.Accounts;

/// <summary>Texts of the pages of Accounts.</summary>
internal sealed class AccountsText : IModuleText;
