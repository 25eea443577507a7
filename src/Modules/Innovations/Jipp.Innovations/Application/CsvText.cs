using System.Text;

namespace Jipp.Innovations.Application;

/// <summary>CSV for spreadsheets: UTF-8 with BOM, so that they show it right, every cell quoted, and none that runs as a formula.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new("\uFEFF");

    public void Line(IEnumerable<string> cells) =>
        _text.AppendJoin(',', cells.Select(cell => $"\"{FormulaCells.Neutralise(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
