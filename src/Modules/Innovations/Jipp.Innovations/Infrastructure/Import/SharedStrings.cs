using System.Text;
using System.Xml;
using Jipp.Innovations.Application.Importing;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>
/// The texts of a workbook, which its cells name by number. The first ones stay in memory (names that every row repeats come early), the rest
/// lies in a temporary file, so that memory does not grow with the workbook.
/// </summary>
internal sealed class SharedStrings : IDisposable
{
    private const int MostInMemory = 4_000_000;

    private readonly List<string> _early = [];
    private readonly List<long> _late = [];
    private FileStream? _file;
    private int _letters;

    private SharedStrings() { }

    /// <summary>Throws <see cref="InvalidDataException"/> for a number that no text has.</summary>
    public string this[int number] =>
        number < _early.Count ? _early[number]
        : number - _early.Count < _late.Count ? FromFile(_late[number - _early.Count])
        : throw new InvalidDataException();

    public static SharedStrings Read(WorkbookParts parts, string? part)
    {
        var strings = new SharedStrings();
        try
        {
            using var xml = part is null ? null : parts.Open(part);
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                {
                    strings.Add(Workbook.Unescape(Text(xml)));
                }
            }

            return strings;
        }
        catch
        {
            strings.Dispose();
            throw;
        }
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>All runs of the text; a reading aid (<c>rPh</c>) is no text.</summary>
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new BoundedText(CsvSourceReader.LongestCell, () => new WorkbookFault(FileFaults.TextTooLong(CsvSourceReader.LongestCell)));
        var (depth, aid) = (xml.Depth, -1);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.LocalName == "rPh")
            {
                aid = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement ? xml.Depth : -1;
            }
            else if (aid < 0 && xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text.Take(xml);
            }
        }

        return text.ToString();
    }

    private void Add(string text)
    {
        if (_letters < MostInMemory)
        {
            _letters += text.Length + 32;
            _early.Add(text);
            return;
        }

        _file ??= new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose);
        _late.Add(_file.Length);
        _file.Position = _file.Length;
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(text);
        BitConverter.TryWriteBytes(length, bytes.Length);
        _file.Write(length);
        _file.Write(bytes);
    }

    private string FromFile(long at)
    {
        Span<byte> length = stackalloc byte[4];
        _file!.Position = at;
        _file.ReadExactly(length);
        var bytes = new byte[BitConverter.ToInt32(length)];
        _file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
