using System.Text;

namespace Jipp.Innovations.Application;

/// <summary>CSV for spreadsheets: UTF-8 with BOM, so that they show it right, every cell quoted, and none that runs as a formula.</summary>
internal sealed class CsvText
{
    /// <summary>The BOM: what the text begins with.</summary>
    public const string Mark = "\uFEFF";

    private readonly StringBuilder _text = new(Mark);

    public static string LineOf(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(cell => $"\"{FormulaCells.Neutralise(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    public void Line(IEnumerable<string> cells) => _text.Append(LineOf(cells));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
