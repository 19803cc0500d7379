using System.Text;
using Mingtang.Kernel;
using Mingtang.Reading.Html;
using Mingtang.Reading.Packages;
using Mingtang.Reading.Programs;
using Mingtang.Reading.Sheets;
using Mingtang.Reading.Lines;
using Mingtang.Reading.Word;

namespace Mingtang.Reading;

/// <summary>The door: a file or a pasted text in, its text and blocks out. Nothing is stored and nothing is fetched.</summary>
/// <remarks>
/// Safe on hostile input: whatever the bytes, the answer is a document or a refusal within the limits. Only a failure of
/// <c>content</c> itself (a broken disk, a lost connection) is thrown.
/// </remarks>
public static class FileReader
{
    /// <param name="fileName">Tells csv, md and txt apart; any other kind is told by the bytes, so a wrong extension does no harm.</param>
    /// <param name="told">Told how far it is while a large file is read.</param>
    public static Outcome<ReadDocument> Read(Stream content, string fileName, ReadingLimits? limits = null, Action<ReadingStep>? told = null)
    {
        limits ??= ReadingLimits.Default;
        return Take(content, limits.Bytes) is { } bytes
            ? Guarded(() => ReadBytes(bytes, fileName, limits, told))
            : Refusals.TooLarge(limits.Bytes);
    }

    /// <summary>As <see cref="Read(Stream, string, ReadingLimits?, Action{ReadingStep}?)"/>, of bytes at hand; they are not written to.</summary>
    public static Outcome<ReadDocument> Read(byte[] content, string fileName, ReadingLimits? limits = null, Action<ReadingStep>? told = null)
    {
        limits ??= ReadingLimits.Default;
        return content.LongLength > limits.Bytes ? Refusals.TooLarge(limits.Bytes) : Guarded(() => ReadBytes(content, fileName, limits, told));
    }

    /// <summary>A file of plain text that was decoded already.</summary>
    internal static Outcome<ReadDocument> Read((string Text, string? Notice) decoded, string fileName, ReadingLimits limits) =>
        Guarded(() => ReadString(decoded, fileName, limits, null));

    /// <summary>Text as it came from the clipboard; source text of a page is read as the page.</summary>
    public static Outcome<ReadDocument> ReadText(string pasted, ReadingLimits? limits = null) =>
        Guarded(() => ReadString(pasted, "", limits ?? ReadingLimits.Default));

    /// <summary>The source text where the file is a page of HTML, for who keeps more of a page than its words; null for everything else.</summary>
    public static string? PageSource(byte[] content, string fileName)
    {
        if (FileKinds.OfBytes(content) != FileKind.PlainText)
            return null;
        try
        {
            var text = TextEncoding.Decode(content).Text;
            return FileKinds.OfText(text, fileName) == FileKind.Html ? text : null;
        }
        catch (StopReading)
        {
            return null;
        }
    }

    /// <summary>Unguarded, so that the fuzz tests see which exceptions the formats let out.</summary>
    internal static ReadDocument ReadBytes(byte[] bytes, string fileName, ReadingLimits limits, Action<ReadingStep>? told = null) => FileKinds.OfBytes(bytes) switch
    {
        FileKind.PlainText => ReadString(TextEncoding.Decode(bytes), fileName, limits, told),
        FileKind.Package => ReadPackage(bytes, limits, told),
        FileKind.Pdf => Written(limits, told, transcript => PdfText.Read(bytes, transcript)),
        FileKind.Compound when CompoundFile.Extension(bytes) is var old => ReadConverted(bytes, old, limits, told),
        FileKind.RichText => ReadConverted(bytes, "rtf", limits, told),
        _ => throw new StopReading(Refusals.UnknownKind),
    };

    private static ReadDocument ReadPackage(byte[] bytes, ReadingLimits limits, Action<ReadingStep>? told)
    {
        using var package = Package.Open(bytes, limits);
        var main = package.Relationships("").FirstOrDefault(relationship => relationship.Is("officeDocument"))?.Target;
        if (First("word/document.xml") is { } document)
            return Written(limits, told, transcript => WordDocument.Read(package, document, transcript));
        if (First("xl/workbook.xml") is { } workbook)
            return Written(limits, told, transcript => Workbook.Read(package, workbook, transcript));
        if (package.Has("xl/workbook.bin"))
            return ReadConverted(bytes, "xlsb", limits, told);
        if (package.Has("content.xml") && package.Has("mimetype"))
            return ReadConverted(bytes, package.IsSpreadsheet() ? "ods" : "odt", limits, told);
        throw new StopReading(package.Has("[Content_Types].xml") ? Refusals.UnknownKind : Refusals.Archive);

        string? First(string usual) =>
            main is not null && package.Has(main) && main.StartsWith(usual[..(usual.IndexOf('/') + 1)], StringComparison.OrdinalIgnoreCase) ? main
            : package.Has(usual) ? usual : null;
    }

    private static ReadDocument ReadString((string Text, string? Notice) decoded, string fileName, ReadingLimits limits, Action<ReadingStep>? told)
    {
        var document = ReadString(decoded.Text, fileName, limits, told);
        return decoded.Notice is { } notice ? document with { Notices = [notice, .. document.Notices] } : document;
    }

    private static ReadDocument ReadString(string text, string fileName, ReadingLimits limits, Action<ReadingStep>? told = null)
    {
        if (text.Length > limits.Characters)
            throw new StopReading(Refusals.TooLong(limits.Characters));
        return FileKinds.OfText(text, fileName) switch
        {
            FileKind.Html => Written(limits, told, transcript => Page.Read(text, transcript)),
            FileKind.Delimited => Written(limits, told, transcript => Delimited.Read(text, transcript)),
            FileKind.Markdown => Written(limits, told, transcript => MarkdownText.Read(text, transcript)),
            FileKind.OldXml => ReadConverted(Encoding.UTF8.GetBytes(text), "xml", limits, told),
            _ => Written(limits, told, transcript => PlainText.Read(text, transcript)),
        };
    }

    private static ReadDocument ReadConverted(byte[] bytes, string from, ReadingLimits limits, Action<ReadingStep>? told)
    {
        var converted = OldFormats.Convert(bytes, from, from is "xls" or "xlsb" or "ods" ? "xlsx" : "docx", limits);
        var read = ReadPackage(converted, limits, told);
        return read with { Notices = [$"旧格式文件（{from}）已由 LibreOffice 转换后读取，编号和合并单元格请核对。", .. read.Notices] };
    }

    private static ReadDocument Written(ReadingLimits limits, Action<ReadingStep>? told, Action<Transcript> write)
    {
        var transcript = new Transcript(limits, told);
        write(transcript);
        var document = transcript.Done();
        return document.Text.AsSpan().IsWhiteSpace() ? throw new StopReading(Refusals.Empty) : document;
    }

    private static Outcome<ReadDocument> Guarded(Func<ReadDocument> read)
    {
        try
        {
            return read();
        }
        catch (StopReading stop)
        {
            return stop.Refusal;
        }
        catch (System.Xml.XmlException forbidden) when (forbidden.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Refusals.Unsafe;
        }
        // Parsers of others may throw anything on bytes that only pretend to be a document; to the reader that is one thing: damaged.
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return Refusals.Damaged;
        }
    }

    private static byte[]? Take(Stream content, long limit)
    {
        if (content.CanSeek && content.Length - content.Position > limit)
            return null;
        using var taken = new MemoryStream(content.CanSeek ? (int)(content.Length - content.Position) : 0);
        var piece = new byte[81920];
        for (var read = content.Read(piece); read > 0; read = content.Read(piece))
        {
            if (taken.Length + read > limit)
                return null;
            taken.Write(piece, 0, read);
        }
        return taken.Capacity == taken.Length ? taken.GetBuffer() : taken.ToArray();
    }
}
