namespace Jipp.Innovations.Application.Importing;

/// <summary><c>Import:MaxMegabytes</c>.</summary>
internal sealed record ImportSettings(long MaxMegabytes)
{
    public const long DefaultMegabytes = 20;

    /// <summary>Rows that are parsed, compared and saved at a time: memory does not grow with the file.</summary>
    public const int Portion = 500;

    public long MaxBytes => MaxMegabytes * 1024 * 1024;
}
