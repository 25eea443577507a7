namespace Jipp.BuildingBlocks;

/// <summary>
/// Pages kept for anonymous readers. What a page shows of a module is thrown away when that module's data changed: after every
/// commit of its database, and by whoever shows something that follows the database later, such as a search index.
/// </summary>
public interface IPageCache
{
    /// <summary>Throws away the pages that show something of this module. Never fails; a page lives a minute at the longest anyway.</summary>
    void Evict(string module);
}
