namespace Jipp.Innovations.Application.Importing;

/// <summary><c>Import:MaxMegabytes</c>.</summary>
internal sealed record ImportSettings(long MaxMegabytes)
{
    public const long DefaultMegabytes = 100;

    /// <summary>Rows that are parsed, compared and saved at a time: memory does not grow with the file.</summary>
    public const int Portion = 500;

    /// <summary>A workbook is a packed file: this many times its largest size may come out of it.</summary>
    private const int MostInflation = 10;

    public long MaxBytes => MaxMegabytes * 1024 * 1024;

    public long MostInflatedBytes => MaxBytes * MostInflation;
}
