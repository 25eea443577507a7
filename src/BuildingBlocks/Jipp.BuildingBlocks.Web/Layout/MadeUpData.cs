using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Whether the records of this installation are made up (started with <c>--demo-scale</c>). Then every page, file, feed and mail says so, that
/// none of it is ever taken for real.
/// </summary>
/// <param name="Records">How many records were asked for; null when the records are real.</param>
public sealed record MadeUpData(int? Records)
{
    /// <summary>The words that made-up data carry everywhere, in either language.</summary>
    public const string Words = "data buatan";

    /// <summary>Header of every answer of such an installation, for programs that read JSON.</summary>
    public const string Header = "Jipp-Data";

    private const string Column = "catatan";

    public bool Is => Records is not null;

    /// <summary>Rows of cells, the titles first, with one column more that says it.</summary>
    public IEnumerable<IReadOnlyList<string>> Mark(IEnumerable<IReadOnlyList<string>> rows) =>
        Is ? rows.Select((row, at) => (IReadOnlyList<string>)[.. row, at == 0 ? Column : Words]) : rows;

    /// <summary>Rows of cells, the titles first, as a file inside the address of its link.</summary>
    public string DataAddress(IEnumerable<IReadOnlyList<string>> rows) => "data:text/csv;charset=utf-8," + Uri.EscapeDataString(Csv.Text(Mark(rows)));

    /// <summary>A title, a subject or the name of a file.</summary>
    public string Mark(string name, string between = ": ") => Is ? $"{(between == "-" ? Words.Replace(' ', '-') : Words)}{between}{name}" : name;
}

/// <summary>Says of every answer that the data is made up, and names every file so.</summary>
internal sealed class MadeUpMarks(RequestDelegate next, MadeUpData data)
{
    public Task Invoke(HttpContext http)
    {
        if (data.Is)
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers[MadeUpData.Header] = MadeUpData.Words;
                if (ContentDispositionHeaderValue.TryParse(http.Response.Headers.ContentDisposition.ToString(), out var sent) && sent.FileName.HasValue)
                {
                    var named = new ContentDispositionHeaderValue(sent.DispositionType);
                    named.SetHttpFileName(data.Mark((sent.FileNameStar.HasValue ? sent.FileNameStar : HeaderUtilities.RemoveQuotes(sent.FileName)).ToString(), "-"));
                    http.Response.Headers.ContentDisposition = named.ToString();
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
