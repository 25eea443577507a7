namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// On a public page or endpoint: its answer is kept for anonymous readers and carries an ETag (<see cref="KeepAnswers"/>). The tags are
/// names of modules whose changes throw it away (<see cref="IPageCache"/>); at the latest it is made anew after a minute.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachedPageAttribute(params string[] tags) : Attribute
{
    public IReadOnlyList<string> Tags { get; } = tags;
}
