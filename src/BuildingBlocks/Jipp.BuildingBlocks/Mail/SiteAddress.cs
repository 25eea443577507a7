namespace Jipp.BuildingBlocks;

/// <summary>Address of this installation as people reach it (<c>Site:Url</c>), for links in mail. Ends with a slash.</summary>
public sealed record SiteAddress(Uri Root)
{
    /// <param name="path">Begins with a slash.</param>
    public Uri To(string path) => new(Root, path);
}
