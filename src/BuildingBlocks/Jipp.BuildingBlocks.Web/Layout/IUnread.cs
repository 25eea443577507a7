namespace Jipp.BuildingBlocks.Web;

/// <summary>How many notifications a signed-in person has not read; the layout shows it. A host without them registers none.</summary>
public interface IUnread
{
    /// <summary>Where they are read, from <c>/</c> on.</summary>
    string Href { get; }

    Task<int> Count(Guid person, CancellationToken ct);
}
