using System.Text;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>doc, xls and wps. Their directory names a storage for macros where there are any.</summary>
internal static class OldOfficeContent
{
    private static readonly byte[][] Macros = [Encoding.Unicode.GetBytes("_VBA_PROJECT"), Encoding.Unicode.GetBytes("Macros\0")];

    public static Outcome<FileType> TypeOf(Stream content) => Contains(content, Macros) ? FileRefusals.Macro : FileType.OldOffice;

    private static bool Contains(Stream content, byte[][] marks)
    {
        content.Position = 0;
        var overlap = marks.Max(m => m.Length);
        var window = new byte[(1 << 16) + overlap];
        for (int kept = 0, read; (read = content.Read(window, kept, window.Length - kept)) > 0;)
        {
            var filled = window.AsSpan(0, kept + read);
            foreach (var mark in marks)
                if (filled.IndexOf(mark) >= 0)
                    return true;
            kept = Math.Min(overlap, filled.Length);
            filled[^kept..].CopyTo(window);
        }
        return false;
    }
}
