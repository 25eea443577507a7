using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>The parts of a workbook, inflated under one limit for all of them together: what really comes out counts, not what the archive states.</summary>
internal sealed class WorkbookParts(ZipArchive archive, long mostBytes, Func<Exception> tooMuch)
{
    private long _left = mostBytes;

    private void Inflated(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw tooMuch();
        }
    }

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? Open(string part)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return null;
        }

        if (entry.Length > _left)
        {
            throw tooMuch();
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return XmlReader.Create(new Counted(entry.Open(), this), settings);
    }

    private sealed class Counted(Stream inner, WorkbookParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            parts.Inflated(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>Collects text of an element in pieces and stops at a limit, so that a cell of many megabytes never lies in memory.</summary>
internal sealed class BoundedText(int longest, Func<Exception> tooLong)
{
    private readonly StringBuilder _text = new();
    private char[]? _piece;

    /// <summary>Takes the text inside of the element that the reader stands on; afterwards it stands on its end.</summary>
    public void Take(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                continue;
            }

            _piece ??= new char[1024];
            for (int read; (read = xml.ReadValueChunk(_piece, 0, _piece.Length)) > 0; )
            {
                _text.Append(_piece, 0, read);
                if (_text.Length > longest)
                {
                    throw tooLong();
                }
            }
        }
    }

    public override string ToString() => _text.ToString();
}
