namespace Jipp.Innovations.Application;

/// <summary>
/// Every record that a search finds, in its order, read from the index one by one while they are asked for, all of one state of the index. Holds
/// that state open until it is disposed.
/// </summary>
/// <param name="version">Of the content: the same version has the same records in the same order, on any host.</param>
internal sealed class CatalogueStream(string version, int graceDays, IEnumerable<CatalogueDocument> records, Action release) : IDisposable
{
    public string Version => version;

    /// <inheritdoc cref="CatalogueHits.GraceDays"/>
    public int GraceDays => graceDays;

    public IEnumerable<CatalogueDocument> Records => records;

    public void Dispose() => release();
}
