using Mingtang.Kernel;
using Mingtang.Reading.Html;
using Mingtang.Reading.Packages;
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
    public static Outcome<ReadDocument> Read(Stream content, string fileName, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        return Take(content, limits.Bytes) is { } bytes
            ? Guarded(() => ReadBytes(bytes, fileName, limits))
            : Refusals.TooLarge(limits.Bytes);
    }

    /// <summary>Text as it came from the clipboard; source text of a page is read as the page.</summary>
    public static Outcome<ReadDocument> ReadText(string pasted, ReadingLimits? limits = null) =>
        Guarded(() => ReadString(pasted, "", limits ?? ReadingLimits.Default));

    /// <summary>Unguarded, so that the fuzz tests see which exceptions the formats let out.</summary>
    internal static ReadDocument ReadBytes(byte[] bytes, string fileName, ReadingLimits limits) => FileKinds.OfBytes(bytes) switch
    {
        FileKind.PlainText => ReadString(bytes, fileName, limits),
        FileKind.Package => ReadPackage(bytes, limits),
        _ => throw new StopReading(Refusals.UnknownKind),
    };

    private static ReadDocument ReadPackage(byte[] bytes, ReadingLimits limits)
    {
        using var package = Package.Open(bytes, limits);
        var main = package.Relationships("").FirstOrDefault(relationship => relationship.Is("officeDocument"))?.Target;
        var transcript = new Transcript(limits);
        if (First("word/document.xml") is { } document)
            WordDocument.Read(package, document, transcript);
        else if (First("xl/workbook.xml") is { } workbook)
            Workbook.Read(package, workbook, transcript);
        else
            throw new StopReading(package.Has("[Content_Types].xml") || package.Has("mimetype") ? Refusals.UnknownKind : Refusals.Archive);
        return Finish(transcript);

        string? First(string usual) =>
            main is not null && package.Has(main) && main.StartsWith(usual[..(usual.IndexOf('/') + 1)], StringComparison.OrdinalIgnoreCase) ? main
            : package.Has(usual) ? usual : null;
    }

    private static ReadDocument ReadString(byte[] bytes, string fileName, ReadingLimits limits)
    {
        var (text, notice) = TextEncoding.Decode(bytes);
        var document = ReadString(text, fileName, limits);
        return notice is null ? document : document with { Notices = [notice, .. document.Notices] };
    }

    private static ReadDocument ReadString(string text, string fileName, ReadingLimits limits)
    {
        if (text.Length > limits.Characters)
            throw new StopReading(Refusals.TooLong(limits.Characters));
        var transcript = new Transcript(limits);
        switch (FileKinds.OfText(text, fileName))
        {
            case FileKind.Html:
                Page.Read(text, transcript);
                break;
            default:
                PlainText.Read(text, transcript);
                break;
        }
        return Finish(transcript);
    }

    private static ReadDocument Finish(Transcript transcript)
    {
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
