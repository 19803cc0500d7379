using System.Text;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>txt, md and csv: no zero bytes, and nothing a browser would take for a page.</summary>
internal static class TextContent
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<svg", "<script", "<iframe", "<?xml", "<?php", "<%"];

    public static Outcome<FileType> TypeOf(Stream content, string name)
    {
        if (!FileType.Text.Bears(name) && !FileType.Csv.Bears(name))
            return LooksLikeMarkup(content) ? FileRefusals.Markup : FileRefusals.UnknownType(name);
        if (!IsUtf16(content) && HasZero(content))
            return FileRefusals.UnknownType(name);
        if (LooksLikeMarkup(content))
            return FileRefusals.Markup;
        return FileType.Csv.Bears(name) ? FileType.Csv : FileType.Text;
    }

    private static bool IsUtf16(Stream content) => Start(content, 2) is [0xFF, 0xFE] or [0xFE, 0xFF];

    private static bool HasZero(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
            if (buffer.AsSpan(0, read).Contains((byte)0))
                return true;
        return false;
    }

    /// <summary>Browsers look at the first kilobyte; what begins with a tag there may be run.</summary>
    private static bool LooksLikeMarkup(Stream content)
    {
        var start = Start(content, 1024);
        var text = (IsUtf16(content) ? Encoding.Unicode : Encoding.UTF8).GetString(start).TrimStart('\uFEFF', '\uFFFE', ' ', '\t', '\r', '\n', '\f');
        return Markup.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) || text.Contains("<script", StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Start(Stream content, int length)
    {
        content.Position = 0;
        var start = new byte[length];
        return start[..content.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }
}
